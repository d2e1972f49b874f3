package sesemulator.dsn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the mail for one recipient (RFC 3464 §2.3).
 *
 * @param originalRecipient the address that the sender wrote to
 * @param finalRecipient the address that the report is about
 * @param status {@code class.subject.detail} of RFC 3463
 * @param diagnosticCode {@code type; text}, or empty for none
 * @param remoteMta {@code type; name}, or empty for none
 * @param lastAttemptDate when delivery was last tried, if told
 */
public record RecipientReport(
        String originalRecipient,
        String finalRecipient,
        DsnAction action,
        String status,
        String diagnosticCode,
        String remoteMta,
        @Nullable Instant lastAttemptDate,
        List<DsnField> extensionFields) {
    public RecipientReport {
        OneLine.require(originalRecipient);
        OneLine.require(finalRecipient);
        OneLine.require(status);
        OneLine.require(diagnosticCode);
        OneLine.require(remoteMta);
        extensionFields = List.copyOf(extensionFields);
    }
}
