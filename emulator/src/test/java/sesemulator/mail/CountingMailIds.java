package sesemulator.mail;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import sesemulator.account.Scope;

/** Ids that a test can foretell: {@code received-1}, {@code sent-1}, {@code sent-2} and so on. */
public final class CountingMailIds implements MailIds {
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    @Override
    public MailId received(Scope scope) {
        return new MailId("received-" + received.incrementAndGet());
    }

    @Override
    public MailId sent(Scope scope, Instant at, String occasion) {
        return new MailId("sent-" + sent.incrementAndGet());
    }
}
