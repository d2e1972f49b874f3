package sesemulator.smtp;

import java.util.function.Function;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** Greets every client, unless a fault is for connections. Called on the thread of the connection. */
final class Greeting implements SessionHandler {
    private final Function<Session, SessionFaults> faults;

    Greeting(Function<Session, SessionFaults> faults) {
        this.faults = faults;
    }

    @Override
    public SessionAcceptance accept(Session session) {
        try {
            faults.apply(session).onConnect();
            return SessionAcceptance.success();
        } catch (RejectException e) {
            return SessionAcceptance.failure(e.getCode(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void onSessionEnd(Session session) {}
}
