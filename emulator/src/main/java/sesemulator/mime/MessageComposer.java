package sesemulator.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Composes a mail. The order of the fields is assumed to be that of SES's bounces, which is observed. The same message
 * gives the same bytes.
 */
public final class MessageComposer {
    private static final String CRLF = "\r\n";

    private MessageComposer() {}

    /** Throws {@code InvalidParameterValue} for an address or a charset that cannot be written. */
    public static byte[] compose(OutgoingMessage message) {
        StringBuilder mail = new StringBuilder();
        date(mail, message.date());
        addresses(mail, "From", List.of(message.from()));
        addresses(mail, "Reply-To", message.replyTo());
        addresses(mail, "To", message.to());
        addresses(mail, "Cc", message.cc());
        messageId(mail, message.messageId(), message.region());
        field(mail, "Subject", subject(message.subject()));
        field(mail, "MIME-Version", "1.0");
        field(mail, "Feedback-ID", "1." + message.region() + "." + hash(message.account()) + ":AmazonSES");
        field(mail, "X-SES-Outgoing", utc("yyyy.MM.dd", message.date()) + "-127.0.0.1");
        mail.append(body(message.messageId(), message.date(), parts(message.text(), message.html())));
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The same without what a mail has only when it is sent: no sender, no recipients. */
    public static byte[] composeContent(
            String messageId,
            String region,
            Instant date,
            MimeContent subject,
            @Nullable MimeContent text,
            @Nullable MimeContent html) {
        StringBuilder mail = new StringBuilder();
        date(mail, date);
        messageId(mail, messageId, region);
        field(mail, "Subject", subject(subject));
        field(mail, "MIME-Version", "1.0");
        mail.append(body(messageId, date, parts(text, html)));
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void date(StringBuilder mail, Instant date) {
        field(mail, "Date", utc("EEE, d MMM yyyy HH:mm:ss '+0000'", date));
    }

    private static void messageId(StringBuilder mail, String messageId, String region) {
        String host = region.equals("us-east-1") ? "email" : region;
        field(mail, "Message-ID", "<" + messageId + "@" + host + ".amazonses.com>");
    }

    private static String body(String messageId, Instant date, List<TextPart> parts) {
        if (parts.size() == 1) {
            return parts.get(0).fieldsAndBody();
        }
        String boundary = boundary(messageId, date, parts);
        StringBuilder body = new StringBuilder();
        field(body, "Content-Type", "multipart/alternative; " + CRLF + "\tboundary=\"" + boundary + "\"");
        body.append(CRLF);
        for (TextPart part : parts) {
            body.append("--").append(boundary).append(CRLF);
            body.append(part.fieldsAndBody()).append(CRLF);
        }
        return body.append("--").append(boundary).append("--").append(CRLF).toString();
    }

    private static List<TextPart> parts(@Nullable MimeContent text, @Nullable MimeContent html) {
        List<TextPart> parts = new ArrayList<>();
        if (text != null || html == null) {
            parts.add(TextPart.of("plain", text == null ? new MimeContent("", null) : text));
        }
        if (html != null) {
            parts.add(TextPart.of("html", html));
        }
        return parts;
    }

    /** One that stands in no part. */
    private static String boundary(String messageId, Instant date, List<TextPart> parts) {
        int hash = messageId.hashCode() & Integer.MAX_VALUE;
        int number = 0;
        while (true) {
            String boundary = "----=_Part_" + number + "_" + hash + "." + date.toEpochMilli();
            if (parts.stream().noneMatch(part -> part.body().contains(boundary))) {
                return boundary;
            }
            number++;
        }
    }

    private static String subject(MimeContent subject) {
        try {
            String charset = Charsets.of(subject).name();
            String text = MimeUtility.encodeText(OneLine.of(subject.data()), charset, null);
            return MimeUtility.fold("Subject: ".length(), text);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addresses(StringBuilder mail, String name, List<String> addresses) {
        if (!addresses.isEmpty()) {
            field(mail, name, MimeUtility.fold(name.length() + 2, AddressLine.of(addresses)));
        }
    }

    private static void field(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append(CRLF);
    }

    private static String hash(String account) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String utc(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
