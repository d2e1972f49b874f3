package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The fields of a bounce's own header, as in SES bounces of 2015 and 2021 unless said otherwise. */
final class MessageFields {
    private MessageFields() {}

    static HeaderField date(DeliveryReport report) {
        return new HeaderField("Date", DsnDates.withNumericZone(report.date()));
    }

    static HeaderField from(DeliveryReport report) {
        return new HeaderField("From", DisplayName.before(report.fromAddress(), report.fromName()));
    }

    static HeaderField to(DeliveryReport report) {
        return new HeaderField("To", report.to());
    }

    /** Observed in sent mail: the host is {@code email.amazonses.com} in us-east-1 alone. */
    static HeaderField messageId(DeliveryReport report) {
        return messageId(report.messageId(), report.region());
    }

    static HeaderField messageId(String id, String region) {
        String host = region.equals("us-east-1") ? "email" : region;
        return new HeaderField("Message-ID", "<" + id + "@" + host + ".amazonses.com>");
    }

    /** Observed: the same for a temporary failure. */
    static HeaderField subject() {
        return new HeaderField("Subject", "Delivery Status Notification (Failure)");
    }

    static HeaderField mimeVersion() {
        return new HeaderField("MIME-Version", "1.0");
    }

    /**
     * Observed: 44 characters of base64 that are the same for all mail of an account. Assumed: how they come about; a
     * SHA-256 of the account id has their length.
     */
    static HeaderField feedbackId(DeliveryReport report) {
        String account = Base64.getEncoder().encodeToString(sha256(report.accountId()));
        return new HeaderField("Feedback-ID", "1." + report.region() + "." + account + ":AmazonSES");
    }

    /** SES names the day and the host that sent the mail; no such host exists here, so it is this one. */
    static HeaderField outgoing(DeliveryReport report) {
        return new HeaderField("X-SES-Outgoing", DsnDates.day(report.date()) + "-127.0.0.1");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
