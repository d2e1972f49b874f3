package sesemulator.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.CapturedBounce;
import sesemulator.dsn.DsnField;
import sesemulator.mail.MailId;
import sesemulator.outbound.RelayStatus;

/**
 * A captured bounce as the control API shows it.
 *
 * @param bounceSender the From header's address
 * @param bounceSenderName the From header's display name, or empty
 * @param to the original's return path
 * @param explanation the human part
 * @param size octets
 * @param receiptRule the rule that sent it; null for a bounce of SendBounce
 * @param receivedAs the mail that it came in again as; null if it did not
 * @param relay how far its relaying has come; null when it was captured while no relay was set
 */
record BounceView(
        String id,
        String originalMessageId,
        String bounceSender,
        String bounceSenderName,
        String to,
        String explanation,
        String reportingMta,
        Instant arrivalDate,
        Instant time,
        Scope scope,
        List<DsnField> extensionFields,
        List<Recipient> recipients,
        long size,
        @Nullable String receiptRule,
        @Nullable String receivedAs,
        @Nullable RelayView relay,
        Map<String, String> links) {
    /**
     * What the bounce says of one recipient.
     *
     * @param bounceType the type asked for; null when only fields were given
     * @param diagnosticCode null for none
     * @param remoteMta null for none
     * @param lastAttemptDate null for none
     */
    record Recipient(
            String recipient,
            String finalRecipient,
            @Nullable String bounceType,
            String action,
            String status,
            @Nullable String diagnosticCode,
            @Nullable String remoteMta,
            @Nullable Instant lastAttemptDate,
            List<DsnField> extensionFields) {
        static Recipient of(CapturedBounce.Recipient recipient) {
            BounceType type = recipient.bounceType();
            return new Recipient(
                    recipient.recipient().value(),
                    recipient.finalRecipient().value(),
                    type == null ? null : type.apiName(),
                    recipient.action().fieldValue(),
                    recipient.status(),
                    orNull(recipient.diagnosticCode()),
                    orNull(recipient.remoteMta()),
                    recipient.lastAttemptDate(),
                    recipient.extensionFields());
        }
    }

    /** @param relay null when it is not relayed */
    static BounceView of(CapturedBounce bounce, @Nullable RelayStatus relay) {
        MailId receivedAs = bounce.receivedAs();
        String self = CapturedBounceMessages.PATH + "/" + bounce.id();
        return new BounceView(
                bounce.id().value(),
                bounce.originalMessageId().value(),
                bounce.sender().address().value(),
                bounce.sender().name(),
                bounce.to().value(),
                bounce.explanation(),
                bounce.reportingMta(),
                bounce.arrivalDate(),
                bounce.time(),
                bounce.scope(),
                bounce.extensionFields(),
                bounce.recipients().stream().map(Recipient::of).toList(),
                bounce.size(),
                bounce.receiptRule(),
                receivedAs == null ? null : receivedAs.value(),
                relay == null ? null : RelayView.of(relay),
                Map.of(
                        "self",
                        self,
                        "raw",
                        self + "/raw",
                        "originalMessage",
                        ReceivedMessages.PATH + "/" + bounce.originalMessageId()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
