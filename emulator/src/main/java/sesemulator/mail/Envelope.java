package sesemulator.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a mail and who shall have it, as told in the SMTP dialogue.
 *
 * @param sender the address of MAIL FROM; none for the null reverse path {@code <>} of bounces
 * @param recipients the addresses of RCPT TO, at least one, in their order
 */
public record Envelope(@Nullable EmailAddress sender, List<EmailAddress> recipients) {
    public Envelope {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("An envelope names at least one recipient");
        }
    }

    /** That of a bounce, which has the null reverse path (RFC 5321 §4.5.5). */
    public static Envelope ofBounce(EmailAddress to) {
        return new Envelope(null, List.of(to));
    }

    /** Where a bounce of this mail goes; empty for mail that must never be bounced (RFC 5321 §4.5.5). */
    public Optional<EmailAddress> returnPath() {
        return Optional.ofNullable(sender);
    }
}
