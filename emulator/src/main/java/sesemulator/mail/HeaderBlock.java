package sesemulator.mail;

import jakarta.mail.Header;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header fields of a mail.
 *
 * @param octets the fields as they came, one char an octet (ISO 8859-1), without the empty line behind them
 */
public record HeaderBlock(String octets) {
    /**
     * How much of a header is kept for bounces and look-ups; the mail itself is kept whole. Assumed: SES's own limit
     * is not known.
     */
    public static final int LONGEST = 256 * 1024;

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N} '-]+");
    private static final Pattern LINE_END = Pattern.compile("\r\r?\n?|\n");
    private static final Pattern FOLD = Pattern.compile("[ \\t]*\\r?\\n[ \\t]+");

    /** Reads the header of a whole mail: all up to the first empty line, or to the limit, at a line's end. */
    public static HeaderBlock of(byte[] mail) {
        int end = 0;
        while (end < mail.length) {
            int lineEnd = endOfLine(mail, end);
            boolean emptyLine = mail[end] == '\n' || (mail[end] == '\r' && end + 2 == lineEnd);
            if (emptyLine || lineEnd > LONGEST) {
                break;
            }
            end = lineEnd;
        }
        return new HeaderBlock(new String(mail, 0, end, StandardCharsets.ISO_8859_1));
    }

    private static int endOfLine(byte[] mail, int from) {
        for (int i = from; i < mail.length; i++) {
            if (mail[i] == '\n') {
                return i + 1;
            }
        }
        return mail.length;
    }

    /** The subject, decoded, or empty. */
    public String subject() {
        return first("Subject");
    }

    /** The first field of that name, unfolded and decoded, or empty. */
    public String first(String name) {
        return values(name).findFirst().map(HeaderBlock::decoded).orElse("");
    }

    /** The addresses of the To and Cc fields that can be read. */
    public List<EmailAddress> recipients() {
        return Stream.of("To", "Cc")
                .flatMap(this::values)
                .flatMap(HeaderBlock::addresses)
                .distinct()
                .toList();
    }

    /** The addresses of the From fields that can be read. */
    public List<EmailAddress> authors() {
        return values("From").flatMap(HeaderBlock::addresses).distinct().toList();
    }

    /** Every field in its order, unfolded to single spaces, not decoded. */
    public List<Field> fields() {
        return Collections.list(parsed().getAllHeaders()).stream()
                .map(header -> new Field(header.getName(), unfolded(header.getValue())))
                .toList();
    }

    /** The mailboxes that fields of that name hold, each with its decoded name; what cannot be read is as it is. */
    public List<String> mailboxes(String name) {
        return values(name).flatMap(HeaderBlock::mailboxesIn).toList();
    }

    private static Stream<String> mailboxesIn(String value) {
        String text = unfolded(value);
        try {
            return Arrays.stream(InternetAddress.parseHeader(text, false)).map(HeaderBlock::shown);
        } catch (AddressException e) {
            return Stream.of(text);
        }
    }

    private Stream<String> values(String name) {
        return Collections.list(parsed().getMatchingHeaders(new String[] {name})).stream()
                .map(Header::getValue);
    }

    /** Line by line, since the library's own reading looks for a service in every jar each time. */
    private InternetHeaders parsed() {
        InternetHeaders headers = new InternetHeaders();
        StringBuilder field = new StringBuilder();
        for (String line : LINE_END.split(octets, -1)) {
            boolean continues = line.startsWith(" ") || line.startsWith("\t");
            if (!continues && !field.isEmpty()) {
                headers.addHeaderLine(field.toString());
                field.setLength(0);
            }
            if (line.isEmpty()) {
                break;
            }
            if (field.isEmpty()) {
                field.append(continues ? line.strip() : line);
            } else {
                field.append("\r\n").append(line);
            }
        }
        if (!field.isEmpty()) {
            headers.addHeaderLine(field.toString());
        }
        return headers;
    }

    private static String decoded(String value) {
        String text = utf8(MimeUtility.unfold(value));
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException e) {
            return text; // an unknown charset: better the raw text than none
        }
    }

    /** The library quotes every name that is not ASCII, needed or not. */
    private static String shown(InternetAddress address) {
        String name = address.getPersonal();
        return name != null && PLAIN_NAME.matcher(name).matches()
                ? name + " <" + address.getAddress() + ">"
                : address.toUnicodeString();
    }

    private static String unfolded(String octets) {
        return FOLD.matcher(utf8(octets)).replaceAll(" ");
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Stream<EmailAddress> addresses(String value) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(MimeUtility.unfold(value), false))
                    .flatMap(HeaderBlock::members)
                    .map(InternetAddress::getAddress)
                    .filter(address -> address != null && EmailAddress.isAddress(address))
                    .map(EmailAddress::new);
        } catch (AddressException e) {
            return Stream.empty(); // whatever stands there, it names nobody
        }
    }

    /** The members of a group such as {@code friends: a@example.com, b@example.com;}; else the address itself. */
    private static Stream<InternetAddress> members(InternetAddress address) {
        if (!address.isGroup()) {
            return Stream.of(address);
        }
        try {
            return Arrays.stream(address.getGroup(false));
        } catch (AddressException e) {
            return Stream.empty();
        }
    }

    /** One field; the value is one line. */
    public record Field(String name, String value) {}
}
