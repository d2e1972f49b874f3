package sesemulator.example;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/** A program that takes mail from SES, and bounces what is for a mailbox that it does not have. */
final class InboundHandler {
    private final SesClient ses;
    private final Set<String> mailboxes;

    InboundHandler(SesClient ses, String... mailboxes) {
        this.ses = ses;
        this.mailboxes = Set.of(mailboxes);
    }

    /** @param recipients as the event of SES names them */
    void handle(String messageId, List<String> recipients) {
        List<BouncedRecipientInfo> unknown = recipients.stream()
                .filter(recipient -> !mailboxes.contains(recipient))
                .map(recipient -> BouncedRecipientInfo.builder()
                        .recipient(recipient)
                        .bounceType(BounceType.DOES_NOT_EXIST)
                        .build())
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        String domain = unknown.get(0).recipient().replaceFirst(".*@", "");
        ses.sendBounce(request -> request.originalMessageId(messageId)
                .bounceSender("mailer-daemon@" + domain)
                .explanation("Nobody of this name is here.")
                .bouncedRecipientInfoList(unknown));
    }
}
