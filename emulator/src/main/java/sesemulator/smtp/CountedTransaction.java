package sesemulator.smtp;

import java.io.IOException;
import java.io.InputStream;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** A transaction whose replies are told of. */
final class CountedTransaction implements MessageHandler {
    private static final int OK = 250;

    private final MessageHandler transaction;
    private final SmtpReplies replies;

    CountedTransaction(MessageHandler transaction, SmtpReplies replies) {
        this.transaction = transaction;
        this.replies = replies;
    }

    @Override
    public void from(String sender) throws RejectException {
        try {
            transaction.from(sender);
            replies.told("MAIL", OK);
        } catch (RejectException e) {
            replies.told("MAIL", e.getCode());
            throw e;
        }
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        try {
            transaction.recipient(recipient);
            replies.told("RCPT", OK);
        } catch (RejectException e) {
            replies.told("RCPT", e.getCode());
            throw e;
        }
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try {
            String reply = transaction.data(data);
            replies.told("DATA", OK);
            return reply;
        } catch (RejectException e) {
            replies.told("DATA", e.getCode());
            throw e;
        }
    }

    @Override
    public void done() {
        transaction.done();
    }
}
