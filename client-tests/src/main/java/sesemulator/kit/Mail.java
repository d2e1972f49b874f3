package sesemulator.kit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be received: its envelope, its content, and its age. Immutable; each method that changes something returns
 * another mail.
 *
 * <pre>{@code
 * Mail.of("sender@outside.example", "nobody@inbound.example", "Hello", "Anybody there?")
 *         .to("somebody@inbound.example")
 *         .header("Auto-Submitted", "auto-replied")
 *         .receivedAgo(Duration.ofHours(25))
 * }</pre>
 */
public final class Mail {
    private final String from;
    private final List<String> to;
    private final List<String> headers;
    private final byte[] content;
    private final @Nullable Duration age;

    private Mail(String from, List<String> to, List<String> headers, byte[] content, @Nullable Duration age) {
        this.from = from;
        this.to = List.copyOf(to);
        this.headers = List.copyOf(headers);
        this.content = content;
        this.age = age;
    }

    /**
     * A mail of plain text, whose From and To are those of the envelope.
     *
     * @param from the envelope sender; empty for the null sender of bounces
     * @throws IllegalArgumentException if an address or the subject holds a line break
     */
    public static Mail of(String from, String to, String subject, String body) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(Clock.systemUTC()));
        List<String> headers = List.of(
                line("Date", date),
                line("From", from.isEmpty() ? "MAILER-DAEMON" : from),
                line("To", to),
                line("Subject", subject),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "");
        String text = String.join("\r\n", headers) + "\r\n" + body.replaceAll("\r?\n", "\r\n") + "\r\n";
        return raw(from, to, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A mail to the byte.
     *
     * @param from the envelope sender; empty for the null sender of bounces
     * @param content the message (RFC 5322)
     */
    public static Mail raw(String from, String to, byte[] content) {
        return new Mail(oneLine("from", from), List.of(oneLine("to", to)), List.of(), content.clone(), null);
    }

    /** With one envelope recipient more. */
    public Mail to(String recipient) {
        List<String> more = new ArrayList<>(to);
        more.add(oneLine("to", recipient));
        return new Mail(from, more, headers, content, age);
    }

    /**
     * With one header field more, on top, in ASCII or as encoded words. {@code X-SES-Emulator-Verdict: spam=FAIL} sets
     * the verdicts that the emulator passes on.
     */
    public Mail header(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(line(name, value));
        return new Mail(from, to, more, content, age);
    }

    /** Received so long before now, by the emulator's clock of the test; more than 24 hours is too old to be bounced. */
    public Mail receivedAgo(Duration age) {
        return new Mail(from, to, headers, content, age);
    }

    String from() {
        return from;
    }

    List<String> recipients() {
        return to;
    }

    @Nullable
    Duration age() {
        return age;
    }

    byte[] content() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        headers.forEach(header -> whole.writeBytes((header + "\r\n").getBytes(StandardCharsets.US_ASCII)));
        whole.writeBytes(content);
        return whole.toByteArray();
    }

    private static String line(String name, String value) {
        return oneLine("the name of a header field", name) + ": " + EncodedWords.encode(oneLine(name, value));
    }

    private static String oneLine(String what, String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException(what + " must be one line, not '" + text + "'");
        }
        return text;
    }
}
