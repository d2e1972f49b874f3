package sesemulator.kit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * A bounce that the code under test sent. AssertJ's own {@code assertThat(bounce)} gives a {@link BounceAssert}. Two are
 * equal when their ids are.
 */
public final class Bounce implements AssertProvider<BounceAssert> {
    private final Captured captured;
    private final Supplier<byte[]> content;
    private final Supplier<Diagnosis> diagnosis;

    private Bounce(Captured captured, Supplier<byte[]> content, Supplier<Diagnosis> diagnosis) {
        this.captured = captured;
        this.content = content;
        this.diagnosis = diagnosis;
    }

    /** @param diagnosis what to tell of the test when an assertion about this bounce fails */
    static Bounce of(Json bounce, Supplier<byte[]> content, Supplier<Diagnosis> diagnosis) {
        return new Bounce(Captured.of(bounce), content, diagnosis);
    }

    /** The id that SendBounce answered. */
    public String id() {
        return captured.id;
    }

    /** The id of the mail that was bounced. */
    public String originalMessageId() {
        return captured.originalMessageId;
    }

    /** The address that the bounce comes from, without a display name. */
    public String sender() {
        return captured.sender;
    }

    /** The display name that the bounce comes from; empty for none. */
    public String senderName() {
        return captured.senderName;
    }

    /** Whom it was sent to: the envelope sender of the mail that was bounced. */
    public String to() {
        return captured.to;
    }

    /** The part for people. */
    public String explanation() {
        return captured.explanation;
    }

    /** With its type: {@code dns; inbound-smtp.us-east-1.amazonaws.com}. */
    public String reportingMta() {
        return captured.reportingMta;
    }

    /** When the mail that was bounced had arrived, as the bounce says. */
    public Instant arrivalDate() {
        return captured.arrivalDate;
    }

    /** When it was sent, by the emulator's clock. */
    public Instant time() {
        return captured.time;
    }

    /** The extension fields about the message, by name. */
    public Map<String, String> extensionFields() {
        return captured.extensionFields;
    }

    /** What it says of each recipient, in the caller's order. */
    public List<Recipient> recipients() {
        return captured.recipients;
    }

    /** The mail to the byte. */
    public byte[] raw() {
        return content.get();
    }

    /** The mail as its reader gets it. */
    public Dsn dsn() {
        return Dsn.parse(raw());
    }

    /** For AssertJ: {@code assertThat(bounce)}. */
    @Override
    public BounceAssert assertThat() {
        return new BounceAssert(this);
    }

    Diagnosis diagnosis() {
        return diagnosis.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bounce bounce && bounce.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /** All of it on a few lines. */
    @Override
    public String toString() {
        return Described.bounce(this);
    }

    /**
     * What a bounce says of one recipient.
     *
     * @param address the recipient that was bounced
     * @param finalRecipient the address that the bounce reports; mostly the same
     * @param bounceType as SES names it, such as {@code DoesNotExist}; empty when the caller gave the fields alone
     * @param action such as {@code failed}
     * @param status such as {@code 5.1.1}
     * @param diagnosticCode with its type; empty for none
     * @param remoteMta with its type; empty for none
     * @param lastAttemptDate empty for none
     * @param extensionFields by name
     */
    public record Recipient(
            String address,
            String finalRecipient,
            String bounceType,
            String action,
            String status,
            String diagnosticCode,
            String remoteMta,
            Optional<Instant> lastAttemptDate,
            Map<String, String> extensionFields) {
        static Recipient of(Json recipient) {
            return new Recipient(
                    recipient.text("recipient"),
                    recipient.text("finalRecipient"),
                    recipient.textOrEmpty("bounceType"),
                    recipient.text("action"),
                    recipient.text("status"),
                    recipient.textOrEmpty("diagnosticCode"),
                    recipient.textOrEmpty("remoteMta"),
                    Optional.ofNullable(recipient.instantOrNull("lastAttemptDate")),
                    recipient.fields("extensionFields"));
        }

        boolean isFor(String recipient) {
            return address.equalsIgnoreCase(recipient) || finalRecipient.equalsIgnoreCase(recipient);
        }
    }

    private record Captured(
            String id,
            String originalMessageId,
            String sender,
            String senderName,
            String to,
            String explanation,
            String reportingMta,
            Instant arrivalDate,
            Instant time,
            Map<String, String> extensionFields,
            List<Recipient> recipients) {
        static Captured of(Json bounce) {
            return new Captured(
                    bounce.text("id"),
                    bounce.text("originalMessageId"),
                    bounce.text("bounceSender"),
                    bounce.textOrEmpty("bounceSenderName"),
                    bounce.text("to"),
                    bounce.text("explanation"),
                    bounce.text("reportingMta"),
                    bounce.instant("arrivalDate"),
                    bounce.instant("time"),
                    bounce.fields("extensionFields"),
                    bounce.list("recipients", Recipient::of));
        }
    }
}
