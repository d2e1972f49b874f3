package sesemulator.receipt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Clocks;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceDesk;
import sesemulator.mail.Claims;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;
import sesemulator.memory.WorkingMemory;

/**
 * Runs mail that was kept through the active rules of its scope, a few mails at a time. Within a mail, order is kept; a
 * mail that waits for a target holds up no other. Waiting is by real time, whatever the emulator's clock says.
 *
 * <p>A mail whose run had not ended when the emulator stopped runs again from the beginning, by the rules that are then
 * active: what its actions did before the stop, they do once more. So does one that waits for a target when there is no room
 * for what it holds. Safe for many threads.
 */
public final class RuleRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleRunner.class);
    private static final Duration LAST_ACTION = Duration.ofMillis(500);
    /** Before mail is looked for that was left, which may be another emulator's. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Mailbox mailbox;
    private final RuleSets ruleSets;
    private final RuleRuns runs;
    private final ActionSteps steps;
    private final Clocks clocks;
    private final Retries retries;
    /** What comes after the end is dropped: its run is not finished, so it is run at the next start. */
    private final ScheduledThreadPoolExecutor workers;

    private final WorkingMemory memory;
    private final Claims claims;
    private final MailsInHand inHand;
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    /**
     * @param threads how many mails run at a time
     * @param memory for the mails that actions take; they wait for it as long as it says
     * @param mostInHand octets of the heap for runs that have begun or wait for their turn; what comes while there is no
     *     room is run later
     * @param claims see to it that a mail runs at one emulator at a time
     */
    public RuleRunner(
            Mailbox mailbox,
            RuleSets ruleSets,
            RuleRuns runs,
            ActionTargets targets,
            BounceDesk desk,
            Clocks clocks,
            Retries retries,
            int threads,
            WorkingMemory memory,
            long mostInHand,
            Claims claims) {
        this.mailbox = mailbox;
        this.memory = memory;
        this.ruleSets = ruleSets;
        this.runs = runs;
        this.steps = new ActionSteps(targets, desk);
        this.clocks = clocks;
        this.retries = retries;
        this.claims = claims;
        this.inHand = new MailsInHand(mostInHand);
        this.workers =
                new ScheduledThreadPoolExecutor(threads, RuleRunner::thread, new ThreadPoolExecutor.DiscardPolicy());
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "receipt-rules");
        thread.setDaemon(true);
        return thread;
    }

    /** To be told of each mail once it is kept; returns at once. */
    public void run(MailId mail) {
        if (!run(mail, false)) {
            lookForOthers();
        }
    }

    /** Whether there is room for more. */
    private boolean runAgain(MailId mail) {
        return inHand.holds(mail) || run(mail, true);
    }

    private boolean run(MailId mail, boolean mayHaveEnded) {
        boolean isOurs = inHand.take(mail);
        if (isOurs) {
            workers.execute(() -> start(mail, mayHaveEnded));
        }
        return isOurs;
    }

    private void lookForOthers() {
        if (inHand.hasRoomForOthers()) {
            Future<?> unused = workers.schedule(this::resumeOthers, PAUSE.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void resumeOthers() {
        try {
            resume();
        } catch (RuntimeException e) {
            inHand.leave();
            LOG.error("Mail that waits for its run could not be looked for", e);
        }
    }

    /** Runs what an earlier emulator left; to be called before mail comes in. */
    public void resume() {
        runs.unfinished(this::runAgain);
    }

    /** Runs mail again whose run broke off, as it does while the database is away. */
    public void resumeFailed() {
        if (hasFailed.getAndSet(false)) {
            try {
                resume();
            } catch (RuntimeException e) {
                hasFailed.set(true);
                throw e;
            }
        }
    }

    /** Runs mail of these scopes whose run is not finished. */
    public void resume(ScopeFilter scopes) {
        runs.unfinished(id -> !isOf(scopes, id) || runAgain(id));
    }

    private boolean isOf(ScopeFilter scopes, MailId id) {
        return mailbox.find(id).map(Mail::scope).filter(scopes::covers).isPresent();
    }

    private void start(MailId id, boolean mayHaveEnded) {
        try {
            if (!claims.claim(id)) {
                drop(id);
                return;
            }
            // Another emulator may have run it after it was found unfinished.
            boolean hasEnded =
                    mayHaveEnded && runs.find(id).map(RuleRun::finishedAt).isPresent();
            Optional<Mail> mail = hasEnded ? Optional.empty() : mailbox.find(id);
            mail.ifPresentOrElse(this::start, () -> end(id));
        } catch (RuntimeException | Error e) {
            brokeOff(id, e);
        }
    }

    private void start(Mail mail) {
        MailCopy copy = new MailCopy(mail, mailbox, memory);
        if (inHand.weigh(mail.id(), copy.octetsWaiting())) {
            goOn(new MailRun(copy, ruleSets.active(mail.scope()), steps, clocks, retries.most()), mail.id());
        } else {
            end(mail.id());
        }
    }

    private void goOn(MailRun run, MailId id) {
        try {
            int failures = run.goOn();
            keep(id, run.record());
            if (failures == 0) {
                end(id);
                return;
            }
            Runnable next = inHand.weigh(id, run.octets()) ? () -> goOn(run, id) : () -> end(id);
            Future<?> unused =
                    workers.schedule(next, retries.pauseAfter(failures).toNanos(), TimeUnit.NANOSECONDS);
        } catch (RuntimeException | Error e) {
            brokeOff(id, e);
        }
    }

    private void end(MailId id) {
        try {
            claims.release(id);
        } finally {
            drop(id);
        }
    }

    private void drop(MailId id) {
        inHand.drop(id);
        lookForOthers();
    }

    private void brokeOff(MailId id, Throwable failure) {
        hasFailed.set(true);
        logUnlessClosed(id, failure);
        try {
            end(id);
        } catch (RuntimeException e) {
            LOG.debug("Mail {} stays claimed", id, e); // by this emulator, which may claim it again
        }
    }

    /** A record that cannot be kept does not keep the mail from going on. */
    private void keep(MailId id, RuleRun record) {
        try {
            runs.put(id, record);
        } catch (RuntimeException e) {
            hasFailed.set(true);
            logUnlessClosed(id, e);
        }
    }

    private void logUnlessClosed(MailId id, Throwable failure) {
        if (!workers.isShutdown()) {
            LOG.error("The run of mail {} through the receipt rules failed", id, failure);
        }
    }

    /** Leaves actions under way a moment to end; a target that hangs is not waited for. */
    @Override
    public void close() {
        // No interruption: H2 closes its file when one comes while it reads or writes.
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_ACTION.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("A target still holds an action");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
