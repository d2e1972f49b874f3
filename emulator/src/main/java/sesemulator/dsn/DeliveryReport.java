package sesemulator.dsn;

import java.time.Instant;
import java.util.List;

/**
 * All that a bounce says, as plain values.
 *
 * @param messageId the bounce's own id, without angle brackets and host
 * @param accountId the sending account, 12 digits; goes into the Feedback-ID
 * @param region the sending region; goes into Message-ID and Feedback-ID
 * @param date when the bounce was written
 * @param fromName the display name of the From header, or empty
 * @param fromAddress the address of the From header, ASCII
 * @param to the return path of the original, ASCII
 * @param explanation the human part; any characters and line ends, or empty for SES's default text
 * @param reportingMta {@code type; name}
 * @param arrivalDate when the original arrived
 * @param extensionFields further fields about the message
 * @param recipients at least one
 * @param originalHeaders the original's own header fields as received, one char an octet (ISO 8859-1), with or
 *     without the empty line behind them
 */
public record DeliveryReport(
        String messageId,
        String accountId,
        String region,
        Instant date,
        String fromName,
        String fromAddress,
        String to,
        String explanation,
        String reportingMta,
        Instant arrivalDate,
        List<DsnField> extensionFields,
        List<RecipientReport> recipients,
        String originalHeaders) {
    public DeliveryReport {
        OneLine.requireAscii(messageId);
        OneLine.requireAscii(region);
        OneLine.require(fromName);
        OneLine.requireAscii(fromAddress);
        OneLine.requireAscii(to);
        OneLine.require(reportingMta);
        extensionFields = List.copyOf(extensionFields);
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("A report speaks of at least one recipient");
        }
    }
}
