package sesemulator.smtp;

import java.io.IOException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * DATA, in the place of the library's, which reads octet by octet and leaves a dot at the start of the first line in the
 * message. Replies are those of the library.
 */
final class DataCommand extends BaseCommand {
    DataCommand() {
        super("DATA", "Following text is collected as the message.\nEnd data with <CR><LF>.<CR><LF>");
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (!session.isMailTransactionInProgress()) {
            session.sendResponse("503 5.5.1 Error: need MAIL command");
        } else if (session.getRecipientCount() == 0) {
            session.sendResponse("503 Error: need RCPT command");
        } else {
            session.sendResponse("354 End data with <CR><LF>.<CR><LF>");
            receive(session);
        }
    }

    private static void receive(Session session) throws IOException, DropConnectionException {
        try {
            String reply = session.getMessageHandler().data(new DataStream(session.getRawInput()));
            session.resetMailTransaction();
            session.sendResponse("250 " + reply);
        } catch (DropConnectionException e) {
            throw e;
        } catch (RejectException e) {
            session.sendResponse(e.getErrorResponse());
        }
    }
}
