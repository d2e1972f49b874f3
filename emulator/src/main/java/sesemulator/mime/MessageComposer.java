package sesemulator.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        field(mail, "Date", SesFields.date(message.date()));
        addresses(mail, "From", List.of(message.from()));
        addresses(mail, "Reply-To", message.replyTo());
        addresses(mail, "To", message.to());
        addresses(mail, "Cc", message.cc());
        field(mail, "Message-ID", SesFields.messageId(message.messageId(), message.region()));
        field(mail, "Subject", subject(message.subject()));
        field(mail, "MIME-Version", "1.0");
        List<TextPart> parts = parts(message.text(), message.html());
        String boundary = boundary(message.messageId(), message.date(), parts);
        mail.append(contentFields(parts, boundary));
        field(mail, "Feedback-ID", SesFields.feedbackId(message.region(), message.account()));
        field(mail, "X-SES-Outgoing", SesFields.outgoing(message.date()));
        mail.append(CRLF).append(content(parts, boundary));
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
        field(mail, "Date", SesFields.date(date));
        field(mail, "Message-ID", SesFields.messageId(messageId, region));
        field(mail, "Subject", subject(subject));
        field(mail, "MIME-Version", "1.0");
        List<TextPart> parts = parts(text, html);
        String boundary = boundary(messageId, date, parts);
        mail.append(contentFields(parts, boundary)).append(CRLF).append(content(parts, boundary));
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String contentFields(List<TextPart> parts, String boundary) {
        return parts.size() == 1
                ? parts.get(0).fields()
                : "Content-Type: multipart/alternative; " + CRLF + "\tboundary=\"" + boundary + "\"" + CRLF;
    }

    private static String content(List<TextPart> parts, String boundary) {
        if (parts.size() == 1) {
            return parts.get(0).body();
        }
        StringBuilder body = new StringBuilder();
        for (TextPart part : parts) {
            body.append("--").append(boundary).append(CRLF);
            body.append(part.fields()).append(CRLF).append(part.body()).append(CRLF);
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
}
