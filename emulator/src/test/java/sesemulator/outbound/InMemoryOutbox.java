package sesemulator.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;
import sesemulator.outbound.RelayStatus.State;

/** An outbox whose bounces consist of their recipient's address; it tells what it was told. */
final class InMemoryOutbox implements Outbox {
    private final Map<MailId, Entry> entries = new LinkedHashMap<>();
    private final Map<MailId, RelayStatus> statuses = new LinkedHashMap<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private int reads;
    private BooleanSupplier isBroken = () -> false;

    synchronized InMemoryOutbox with(String id, String recipient) {
        entries.put(new MailId(id), new Entry(new MailId(id), Envelope.ofBounce(new EmailAddress(recipient)), 0));
        statuses.put(new MailId(id), new RelayStatus(State.PENDING, 0, null));
        return this;
    }

    synchronized void remove(String id) {
        entries.remove(new MailId(id));
        statuses.remove(new MailId(id));
    }

    /** Has reads fail for as long as this holds. */
    synchronized void breakWhile(BooleanSupplier condition) {
        isBroken = condition;
    }

    /** Waits for the next thing that the outbox is told. */
    String takeTold() throws InterruptedException {
        String next = told.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("The outbox was told nothing");
        }
        return next;
    }

    synchronized RelayStatus status(String id) {
        return Optional.ofNullable(statuses.get(new MailId(id))).orElseThrow();
    }

    /** How often the pending entries were asked for. */
    synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized List<Entry> pending() {
        reads++;
        throwIfBroken();
        return entries.values().stream()
                .filter(entry -> status(entry.id().value()).state() == State.PENDING)
                .toList();
    }

    @Override
    public synchronized Optional<byte[]> bytes(MailId id) {
        throwIfBroken();
        return Optional.ofNullable(entries.get(id))
                .map(entry -> entry.envelope().recipients().get(0).value().getBytes(StandardCharsets.US_ASCII));
    }

    private void throwIfBroken() {
        if (isBroken.getAsBoolean()) {
            throw new IllegalStateException("As the test wants");
        }
    }

    @Override
    public void delivered(MailId id) {
        tell("delivered", id, State.DELIVERED, "");
    }

    @Override
    public void delayed(MailId id, String reason) {
        tell("delayed", id, State.PENDING, reason);
    }

    @Override
    public void failed(MailId id, String reason) {
        tell("failed", id, State.FAILED, reason);
    }

    private synchronized void tell(String what, MailId id, State state, String reason) {
        statuses.computeIfPresent(id, (same, before) -> new RelayStatus(state, before.attempts() + 1, reason));
        told.add((what + " " + id + " " + reason).trim());
    }

    @Override
    public synchronized Map<MailId, RelayStatus> statuses(Collection<MailId> ids) {
        Map<MailId, RelayStatus> found = new LinkedHashMap<>(statuses);
        found.keySet().retainAll(ids);
        return found;
    }
}
