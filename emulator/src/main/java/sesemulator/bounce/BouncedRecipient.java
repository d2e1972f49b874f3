package sesemulator.bounce;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sesemulator.dsn.DsnAction;
import sesemulator.dsn.DsnField;
import sesemulator.identity.IdentityArn;
import sesemulator.mail.EmailAddress;

/**
 * One recipient that a bounce reports on. Explicit fields win over what the type stands for (assumed).
 *
 * @param recipientArn by which identity mail for the recipient is received, if told
 * @param type SES's reason, or none when only fields are given
 * @param fields explicit fields of the report, or none when only the type is given
 */
public record BouncedRecipient(
        EmailAddress recipient,
        @Nullable IdentityArn recipientArn,
        @Nullable BounceType type,
        @Nullable Fields fields) {
    public BouncedRecipient {
        if (type == null && fields == null) {
            throw new IllegalArgumentException("A bounced recipient has a type or fields");
        }
    }

    /** The address that the report is about, which must be a recipient of the original. */
    public EmailAddress finalRecipient() {
        return fields == null || fields.finalRecipient() == null ? recipient : fields.finalRecipient();
    }

    /** A bounce says failed, even for a temporary failure (observed), unless told otherwise. */
    public DsnAction action() {
        return fields == null ? DsnAction.FAILED : fields.action();
    }

    public String status() {
        return fields == null ? Objects.requireNonNull(type).status() : fields.status();
    }

    /** {@code type; text}, or empty for none. A text without a type is taken for an SMTP reply (assumed). */
    public String diagnosticCode() {
        if (fields != null && !fields.diagnosticCode().isEmpty()) {
            return DiagnosticCode.withType(fields.diagnosticCode());
        }
        return type == null ? "" : type.diagnosticCode();
    }

    /**
     * RecipientDsnFields of the API.
     *
     * @param remoteMta {@code type; name}, or empty
     * @param diagnosticCode as given, or empty
     */
    public record Fields(
            @Nullable EmailAddress finalRecipient,
            DsnAction action,
            String remoteMta,
            String status,
            String diagnosticCode,
            @Nullable Instant lastAttemptDate,
            List<DsnField> extensionFields) {
        public Fields {
            extensionFields = List.copyOf(extensionFields);
        }
    }
}
