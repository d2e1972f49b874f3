package sesemulator.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;

/**
 * A mail that was sent through SES; its bytes are in {@link SentMails}.
 *
 * @param action the action that sent it, such as {@code SendEmail}
 * @param time to the millisecond
 * @param source the address of the From header, or the one told as Source
 * @param sourceArn the identity of another account that it was sent by; null for an own one
 * @param returnPath where bounces and complaints of it go
 * @param bcc recipients that no header names
 * @param subject decoded
 * @param tags message tags, each name once
 * @param template the name of the template it was made from; null if none
 * @param size octets
 */
public record SentMail(
        MailId id,
        Scope scope,
        String action,
        Instant time,
        EmailAddress source,
        @Nullable String sourceArn,
        EmailAddress returnPath,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        List<EmailAddress> bcc,
        String subject,
        @Nullable String configurationSet,
        List<MessageTag> tags,
        @Nullable String template,
        long size) {
    public SentMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        tags = List.copyOf(tags);
    }

    /** Everybody it went to, in their order, each once. */
    public List<EmailAddress> destinations() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).distinct().toList();
    }

    /** The value of a tag, if there is one of that name. */
    public Optional<String> tag(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).findFirst().map(MessageTag::value);
    }
}
