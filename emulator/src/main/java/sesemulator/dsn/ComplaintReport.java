package sesemulator.dsn;

import java.time.Instant;
import java.util.List;

/**
 * All that a complaint says, as plain values.
 *
 * @param messageId its own id, without angle brackets and host
 * @param region the sending region
 * @param date when it was written
 * @param from who forwards it, ASCII
 * @param to the return path of the mail complained of, ASCII
 * @param subject of the mail complained of, ASCII or not
 * @param feedbackType such as {@code abuse} (RFC 5965 §3.5)
 * @param userAgent what wrote the report, ASCII
 * @param arrivalDate when the mail complained of arrived
 * @param recipients who complains
 */
public record ComplaintReport(
        String messageId,
        String region,
        Instant date,
        String from,
        String to,
        String subject,
        String feedbackType,
        String userAgent,
        Instant arrivalDate,
        List<String> recipients) {
    public ComplaintReport {
        OneLine.requireAscii(messageId);
        OneLine.requireAscii(from);
        OneLine.requireAscii(to);
        OneLine.requireAscii(feedbackType);
        OneLine.requireAscii(userAgent);
        recipients = List.copyOf(recipients);
        recipients.forEach(OneLine::requireAscii);
    }
}
