package sesemulator.bounce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.dsn.DsnField;
import sesemulator.identity.IdentityArn;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;

/**
 * What a caller of SendBounce asks for, with every parameter well formed.
 *
 * @param sender goes into the bounce's From header
 * @param senderArn by which identity the sender may be used, if told
 * @param explanation the human part, or empty for SES's own
 * @param reportingMta {@code type; name}, or none for SES's own
 * @param arrivalDate when the original arrived, or none for when it was received
 * @param recipients at least one
 */
public record BounceOrder(
        MailId originalMessageId,
        NamedAddress sender,
        @Nullable IdentityArn senderArn,
        String explanation,
        @Nullable String reportingMta,
        @Nullable Instant arrivalDate,
        List<DsnField> extensionFields,
        List<BouncedRecipient> recipients) {
    public BounceOrder {
        extensionFields = List.copyOf(extensionFields);
        recipients = List.copyOf(recipients);
    }
}
