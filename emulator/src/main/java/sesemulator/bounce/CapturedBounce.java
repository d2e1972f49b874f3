package sesemulator.bounce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.dsn.DsnAction;
import sesemulator.dsn.DsnField;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;

/**
 * A bounce that was sent; its bytes are in {@link CapturedBounces}.
 *
 * @param sender the From header
 * @param to the original's return path
 * @param explanation the human part
 * @param time to the millisecond
 * @param size octets
 * @param receiptRule the name of the receipt rule that sent it; null for one that was asked for by SendBounce
 * @param staysHere whether it is not for the relay
 * @param receivedAs the mail that it came in again as; null if it did not
 */
public record CapturedBounce(
        MailId id,
        Scope scope,
        MailId originalMessageId,
        NamedAddress sender,
        EmailAddress to,
        String explanation,
        String reportingMta,
        Instant arrivalDate,
        List<DsnField> extensionFields,
        List<Recipient> recipients,
        Instant time,
        long size,
        @Nullable String receiptRule,
        boolean staysHere,
        @Nullable MailId receivedAs) {
    public CapturedBounce {
        extensionFields = List.copyOf(extensionFields);
        recipients = List.copyOf(recipients);
    }

    /**
     * What the bounce says of one recipient.
     *
     * @param bounceType the type asked for, if one was
     * @param diagnosticCode {@code type; text}, or empty
     * @param remoteMta {@code type; name}, or empty
     */
    public record Recipient(
            EmailAddress recipient,
            EmailAddress finalRecipient,
            @Nullable BounceType bounceType,
            DsnAction action,
            String status,
            String diagnosticCode,
            String remoteMta,
            @Nullable Instant lastAttemptDate,
            List<DsnField> extensionFields) {
        public Recipient {
            extensionFields = List.copyOf(extensionFields);
        }
    }
}
