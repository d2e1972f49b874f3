package sesemulator.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/** A program as AWS's guide shows it: told of a mail, it bounces spam and keeps the rest. */
final class SpamBouncer {
    private final SesClient ses;
    private final String bounceSender;
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();

    SpamBouncer(SesClient ses, String bounceSender) {
        this.ses = ses;
        this.bounceSender = bounceSender;
    }

    /**
     * Returns whether the mail is kept.
     *
     * @param told the objects {@code mail} and {@code receipt}, as events and notifications have them
     */
    boolean handle(JsonNode told) {
        String messageId = told.at("/mail/messageId").asText();
        if (!told.at("/receipt/spamVerdict/status").asText().equals("FAIL")) {
            kept.add(messageId);
            return true;
        }
        List<BouncedRecipientInfo> recipients = StreamSupport.stream(
                        told.at("/receipt/recipients").spliterator(), false)
                .map(recipient -> BouncedRecipientInfo.builder()
                        .recipient(recipient.asText())
                        .bounceType(BounceType.CONTENT_REJECTED)
                        .build())
                .toList();
        ses.sendBounce(request ->
                request.originalMessageId(messageId).bounceSender(bounceSender).bouncedRecipientInfoList(recipients));
        return false;
    }

    /** The ids of the mails that it kept. */
    List<String> kept() {
        return List.copyOf(kept);
    }
}
