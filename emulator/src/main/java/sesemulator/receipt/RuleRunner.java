package sesemulator.receipt;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Clocks;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceDesk;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;

/**
 * Runs mail that was kept through the active rules of its scope, a few mails at a time. Within a mail, order is kept; a
 * mail that waits for a target holds up no other. Waiting is by real time, whatever the emulator's clock says.
 *
 * <p>A mail whose run had not ended when the emulator stopped runs again from the beginning, by the rules that are then
 * active: what its actions did before the stop, they do once more. Safe for many threads.
 */
public final class RuleRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleRunner.class);
    private static final Duration LAST_ACTION = Duration.ofMillis(500);

    private final Mailbox mailbox;
    private final RuleSets ruleSets;
    private final RuleRuns runs;
    private final ActionSteps steps;
    private final Clocks clocks;
    private final Retries retries;
    /** What comes after the end is dropped: its run is not finished, so it is run at the next start. */
    private final ScheduledThreadPoolExecutor workers;

    /** @param threads how many mails run at a time */
    public RuleRunner(
            Mailbox mailbox,
            RuleSets ruleSets,
            RuleRuns runs,
            ActionTargets targets,
            BounceDesk desk,
            Clocks clocks,
            Retries retries,
            int threads) {
        this.mailbox = mailbox;
        this.ruleSets = ruleSets;
        this.runs = runs;
        this.steps = new ActionSteps(targets, desk);
        this.clocks = clocks;
        this.retries = retries;
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
        workers.execute(() -> start(mail));
    }

    /** Runs what an earlier emulator left; to be called before mail comes in. */
    public void resume() {
        runs.unfinished().forEach(this::run);
    }

    /** Runs mail of these scopes whose run is not finished. */
    public void resume(ScopeFilter scopes) {
        runs.unfinished().stream()
                .filter(id ->
                        mailbox.find(id).map(Mail::scope).filter(scopes::covers).isPresent())
                .forEach(this::run);
    }

    private void start(MailId id) {
        try {
            mailbox.find(id).ifPresent(this::start);
        } catch (RuntimeException | Error e) {
            logUnlessClosed(id, e);
        }
    }

    private void start(Mail mail) {
        goOn(
                new MailRun(new MailCopy(mail, mailbox), ruleSets.active(mail.scope()), steps, clocks, retries.most()),
                mail.id());
    }

    private void goOn(MailRun run, MailId id) {
        try {
            int failures = run.goOn();
            keep(id, run.record());
            if (failures > 0) {
                Duration pause = retries.pauseAfter(failures);
                Future<?> unused = workers.schedule(() -> goOn(run, id), pause.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (RuntimeException | Error e) {
            logUnlessClosed(id, e);
        }
    }

    /** A record that cannot be kept does not keep the mail from going on. */
    private void keep(MailId id, RuleRun record) {
        try {
            runs.put(id, record);
        } catch (RuntimeException e) {
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
