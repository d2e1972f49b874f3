package sesemulator.kit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A delivery status notification (RFC 3464) as its reader gets it. The names of fields are found in any case; values
 * are unfolded and decoded, and those of a name that is repeated are joined by {@code \n}.
 *
 * @param headers of the mail itself
 * @param explanation the part for people, decoded
 * @param messageFields the fields about the message, such as {@code Reporting-MTA}
 * @param recipients what it says of each recipient, in order
 * @param originalHeaders the header of the mail that was bounced, as far as the notification returns it
 */
public record Dsn(
        Map<String, String> headers,
        String explanation,
        Map<String, String> messageFields,
        List<Recipient> recipients,
        Map<String, String> originalHeaders) {
    /** Copies the list. */
    public Dsn {
        recipients = List.copyOf(recipients);
    }

    /**
     * What a notification says of one recipient.
     *
     * @param fields all of them; each method reads one, and is empty when it is absent
     */
    public record Recipient(Map<String, String> fields) {
        /** The address of {@code Final-Recipient}, without its type. */
        public String finalRecipient() {
            return Fields.withoutType(field("Final-Recipient"));
        }

        /** The address of {@code Original-Recipient}, without its type. */
        public String originalRecipient() {
            return Fields.withoutType(field("Original-Recipient"));
        }

        /** Such as {@code failed}. */
        public String action() {
            return field("Action");
        }

        /** Such as {@code 5.1.1}. */
        public String status() {
            return field("Status");
        }

        /** With its type: {@code smtp; 550 5.1.1 Mailbox does not exist}. */
        public String diagnosticCode() {
            return field("Diagnostic-Code");
        }

        private String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /**
     * Reads a mail.
     *
     * @throws IllegalArgumentException if it is not a delivery status notification; the message says what it is
     */
    public static Dsn parse(byte[] mail) {
        MailPart whole = MailPart.parse(mail);
        if (!whole.contentType().equals("multipart/report")
                || !whole.parameter("report-type").equalsIgnoreCase("delivery-status")) {
            throw new IllegalArgumentException("Not a delivery status notification, which is multipart/report with"
                    + " report-type=delivery-status, but "
                    + whole.headers().getOrDefault("Content-Type", "a mail without Content-Type"));
        }
        List<MailPart> parts = whole.parts();
        List<Map<String, String>> groups = groups(part(parts, "message/delivery-status"));
        return new Dsn(
                whole.headers(),
                parts.get(0).text(),
                groups.get(0),
                groups.stream().skip(1).map(Recipient::new).toList(),
                originalHeaders(parts));
    }

    /** Groups of fields are told apart by an empty line. */
    private static List<Map<String, String>> groups(MailPart status) {
        List<Map<String, String>> groups = Stream.of(status.text().strip().split("\r?\n(?:[ \t]*\r?\n)+"))
                .map(Fields::parse)
                .toList();
        if (groups.size() < 2) {
            throw new IllegalArgumentException("The notification says nothing of any recipient: " + status.text());
        }
        return groups;
    }

    private static Map<String, String> originalHeaders(List<MailPart> parts) {
        return parts.stream()
                .filter(part -> part.contentType().equals("text/rfc822-headers")
                        || part.contentType().equals("message/rfc822"))
                .findFirst()
                .map(part -> MailPart.parse(part.body().getBytes(StandardCharsets.ISO_8859_1))
                        .headers())
                .orElse(Map.of());
    }

    private static MailPart part(List<MailPart> parts, String contentType) {
        return parts.stream()
                .filter(part -> part.contentType().equals(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The notification has no part " + contentType + ", but "
                        + parts.stream().map(MailPart::contentType).toList()));
    }
}
