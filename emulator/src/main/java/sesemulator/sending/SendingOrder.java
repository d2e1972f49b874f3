package sesemulator.sending;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;

/**
 * A mail to be sent, but for what it says.
 *
 * @param action the action that sends it, such as {@code SendEmail}
 * @param source whom the call says it is from
 * @param author whom the From header says it is from; the source again unless a raw mail says otherwise
 * @param returnPath where bounces and complaints go
 * @param template the name of the template that it is made from; null if none
 */
public record SendingOrder(
        String action,
        SendingIdentity source,
        SendingIdentity author,
        SendingIdentity returnPath,
        List<ToldAddress> to,
        List<ToldAddress> cc,
        List<ToldAddress> bcc,
        @Nullable String configurationSet,
        List<MessageTag> tags,
        @Nullable String template) {
    public SendingOrder {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        tags = List.copyOf(tags);
    }

    List<ToldAddress> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).toList();
    }

    /** Each address that must be allowed, once. */
    Stream<SendingIdentity> identities() {
        return Stream.of(source, author, returnPath).distinct();
    }

    static List<EmailAddress> addresses(List<ToldAddress> told) {
        return told.stream().map(ToldAddress::address).toList();
    }
}
