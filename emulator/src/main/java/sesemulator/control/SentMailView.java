package sesemulator.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.outbound.RelayStatus;
import sesemulator.sending.MessageTag;
import sesemulator.sending.SentMail;

/**
 * A sent mail as the control API shows it.
 *
 * @param action the action that sent it
 * @param sourceArn null for an identity of the account's own
 * @param configurationSet null for none
 * @param template null for none
 * @param size octets
 * @param relay how far its relaying has come; null when it is not relayed
 */
record SentMailView(
        String id,
        String action,
        String source,
        @Nullable String sourceArn,
        String returnPath,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        String subject,
        @Nullable String configurationSet,
        List<MessageTag> tags,
        @Nullable String template,
        Instant time,
        Scope scope,
        long size,
        @Nullable RelayView relay,
        Map<String, String> links) {
    static SentMailView of(SentMail mail, @Nullable RelayStatus relay) {
        String path = SentMailMessages.PATH + "/" + mail.id();
        return new SentMailView(
                mail.id().value(),
                mail.action(),
                mail.source().value(),
                mail.sourceArn(),
                mail.returnPath().value(),
                values(mail.to()),
                values(mail.cc()),
                values(mail.bcc()),
                mail.subject(),
                mail.configurationSet(),
                mail.tags(),
                mail.template(),
                mail.time(),
                mail.scope(),
                mail.size(),
                relay == null ? null : RelayView.of(relay),
                Map.of(
                        "self", path,
                        "raw", path + "/raw",
                        "feedback", FeedbackMessages.PATH + "?sentMessageId=" + mail.id()));
    }

    private static List<String> values(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).toList();
    }
}
