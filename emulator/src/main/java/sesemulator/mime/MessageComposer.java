package sesemulator.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
        field(mail, "Feedback-ID", SesFields.feedbackId(message.region(), message.account()));
        field(mail, "X-SES-Outgoing", SesFields.outgoing(message.date()));
        mail.append(body(message));
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String body(OutgoingMessage message) {
        List<TextPart> parts = parts(message);
        if (parts.size() == 1) {
            return parts.get(0).fieldsAndBody();
        }
        String boundary = boundary(message, parts);
        StringBuilder body = new StringBuilder();
        field(body, "Content-Type", "multipart/alternative; " + CRLF + "\tboundary=\"" + boundary + "\"");
        body.append(CRLF);
        for (TextPart part : parts) {
            body.append("--").append(boundary).append(CRLF);
            body.append(part.fieldsAndBody()).append(CRLF);
        }
        return body.append("--").append(boundary).append("--").append(CRLF).toString();
    }

    private static List<TextPart> parts(OutgoingMessage message) {
        List<TextPart> parts = new ArrayList<>();
        MimeContent html = message.html();
        MimeContent text = message.text();
        if (text != null || html == null) {
            parts.add(TextPart.of("plain", text == null ? new MimeContent("", null) : text));
        }
        if (html != null) {
            parts.add(TextPart.of("html", html));
        }
        return parts;
    }

    /** One that stands in no part. */
    private static String boundary(OutgoingMessage message, List<TextPart> parts) {
        int hash = message.messageId().hashCode() & Integer.MAX_VALUE;
        int number = 0;
        while (true) {
            String boundary =
                    "----=_Part_" + number + "_" + hash + "." + message.date().toEpochMilli();
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
