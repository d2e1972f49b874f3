package sesemulator.mime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** The values of the header fields that SES itself writes into each mail. Their forms are observed. */
final class SesFields {
    private SesFields() {}

    static String date(Instant date) {
        return utc("EEE, d MMM yyyy HH:mm:ss '+0000'", date);
    }

    static String messageId(String messageId, String region) {
        String host = region.equals("us-east-1") ? "email" : region;
        return "<" + messageId + "@" + host + ".amazonses.com>";
    }

    static String feedbackId(String region, String account) {
        return "1." + region + "." + hash(account) + ":AmazonSES";
    }

    static String outgoing(Instant date) {
        return utc("yyyy.MM.dd", date) + "-127.0.0.1";
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
