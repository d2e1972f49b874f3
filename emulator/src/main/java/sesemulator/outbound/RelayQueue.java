package sesemulator.outbound;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.mail.Claims;
import sesemulator.mail.MailId;

/**
 * Delivers what is pending in an {@link Outbox}, each entry at its own pace, until the relay has it, refuses it for
 * good, or it is deleted. One thread does it all; waiting is by real time, whatever the emulator's clock says. A mail
 * may reach the relay twice when the emulator stops between its delivery and the note of it. Safe for many threads.
 */
public final class RelayQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayQueue.class);
    private static final Duration LAST_ATTEMPT = Duration.ofMillis(300);

    private final Outbox outbox;
    private final Relay relay;
    private final Backoff backoff;
    private final Claims claims;
    private final AtomicBoolean isAwake = new AtomicBoolean();
    /** Entries that an attempt is scheduled for; the worker's alone. */
    private final Set<MailId> underWay = new HashSet<>();
    /** What comes after the end is dropped: it is in the outbox. */
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(1, RelayQueue::thread, new ThreadPoolExecutor.DiscardPolicy());

    /** Nothing is sent before the first {@link #wakeUp()}. */
    public RelayQueue(Outbox outbox, Relay relay, Backoff backoff) {
        this(outbox, relay, backoff, Claims.ALONE);
    }

    /** @param claims see to it that a mail is relayed by one emulator at a time */
    public RelayQueue(Outbox outbox, Relay relay, Backoff backoff, Claims claims) {
        this.claims = claims;
        this.outbox = outbox;
        this.relay = relay;
        this.backoff = backoff;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        return thread;
    }

    /** To be told whenever the outbox may have a new entry; returns at once, and many calls may count as one. */
    public void wakeUp() {
        if (isAwake.compareAndSet(false, true)) {
            worker.execute(this::takeUp);
        }
    }

    private void takeUp() {
        isAwake.set(false);
        try {
            outbox.pending().stream()
                    .filter(entry -> !underWay.contains(entry.id()) && isClaimed(entry.id()))
                    .forEach(entry -> {
                        underWay.add(entry.id());
                        worker.execute(() -> attempt(entry));
                    });
        } catch (RuntimeException e) {
            logUnlessClosed("The outbox cannot be read", e);
            later(this::takeUp, backoff.longest());
        }
    }

    private boolean isClaimed(MailId id) {
        if (!claims.claim(id)) {
            return false;
        }
        // Another emulator may have relayed it after it was found pending.
        if (claims == Claims.ALONE || isPending(id)) {
            return true;
        }
        claims.release(id);
        return false;
    }

    private boolean isPending(MailId id) {
        RelayStatus status = outbox.statuses(List.of(id)).get(id);
        return status != null && status.state() == RelayStatus.State.PENDING;
    }

    private void attempt(Outbox.Entry entry) {
        if (worker.isShutdown()) {
            return;
        }
        if (isSettled(entry)) {
            underWay.remove(entry.id());
            release(entry.id());
            return;
        }
        Outbox.Entry next = entry.afterFailure();
        later(() -> attempt(next), backoff.after(next.attempts()));
    }

    private void release(MailId id) {
        try {
            claims.release(id);
        } catch (RuntimeException e) {
            LOG.debug("Mail {} stays claimed", id, e); // it is done with
        }
    }

    private boolean isSettled(Outbox.Entry entry) {
        try {
            Optional<byte[]> bytes = outbox.bytes(entry.id());
            return bytes.isEmpty() || isSent(entry, bytes.get());
        } catch (RuntimeException e) {
            // Our own bug or the store's trouble: it may not end the thread, nor hold up other entries.
            logUnlessClosed("Mail " + entry.id() + " cannot be relayed now", e);
            return false;
        }
    }

    private boolean isSent(Outbox.Entry entry, byte[] bytes) {
        try {
            relay.send(entry.envelope(), bytes);
        } catch (RelayException e) {
            return isRefused(entry, e);
        }
        outbox.delivered(entry.id());
        return true;
    }

    private boolean isRefused(Outbox.Entry entry, RelayException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (worker.isShutdown()) {
            return false;
        }
        if (failure.isPermanent()) {
            LOG.warn("Mail {} is refused by the relay: {}", entry.id(), reason);
            outbox.failed(entry.id(), reason);
            return true;
        }
        if (entry.attempts() == 0) {
            LOG.warn("Mail {} is not relayed yet, and tried again: {}", entry.id(), reason);
        }
        outbox.delayed(entry.id(), reason);
        return false;
    }

    private void later(Runnable task, Duration delay) {
        Future<?> unused = worker.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void logUnlessClosed(String what, RuntimeException failure) {
        if (!worker.isShutdown()) {
            LOG.error(what, failure);
        }
    }

    /** Leaves an attempt under way a moment to end; a relay that hangs is not waited for. */
    @Override
    public void close() {
        // No interruption: H2 closes its file when one comes while it reads or writes.
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The relay still holds an attempt");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
