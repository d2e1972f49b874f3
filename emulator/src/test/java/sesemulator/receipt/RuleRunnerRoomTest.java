package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RunBench.MAIL;
import static sesemulator.receipt.RunBench.lambda;
import static sesemulator.receipt.RunBench.rule;
import static sesemulator.receipt.RunBench.s3;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.account.Scope;
import sesemulator.mail.Claims;
import sesemulator.mail.MailId;
import sesemulator.memory.WorkingMemory;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.RuleRun.Outcome;

/** Runs for which there is no room yet. */
@Timeout(60)
class RuleRunnerRoomTest {
    private static final long ROOM_FOR_TWO_THAT_TELL_NOTHING = 10_500;
    private static final WorkingMemory MEMORY = new WorkingMemory(1 << 20, 1 << 20, Duration.ofSeconds(30));
    private static final Retries OFTEN = new Retries(10_000, Duration.ofMillis(5), Duration.ofMillis(5));

    private final RunBench bench = new RunBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void leaves_mail_for_which_there_is_no_room_and_runs_it_when_there_is() {
        ClosedTargets targets = new ClosedTargets();
        RuleRunner runner = bench.runner(OFTEN, targets, MEMORY, 30_000, Claims.ALONE);
        bench.activate(rule("store", s3("bucket")));

        List<MailId> mails = Stream.generate(() -> bench.keep("ann@outside.example", MAIL, "user@example.com"))
                .limit(60)
                .toList();
        mails.forEach(runner::run);
        bench.runs.await(
                mails.get(0), run -> run.rules().get(0).actions().get(0).attempts() > 3);
        assertThat(targets.asked).as("mails at the target").hasSizeBetween(1, 7);
        targets.areOpen = true;

        assertThat(mails).allSatisfy(mail -> assertThat(outcome(mail)).isEqualTo(Outcome.DONE));
        runner.close();
    }

    @Test
    void forgets_no_mail_that_it_left_while_the_claim_could_not_be_released() {
        ClosedTargets targets = new ClosedTargets();
        AtomicInteger failures = new AtomicInteger();
        Claims claims = new Claims() {
            @Override
            public boolean claim(MailId mail) {
                return true;
            }

            @Override
            public void release(MailId mail) {
                if (!targets.areOpen) {
                    failures.incrementAndGet();
                    throw new IllegalStateException("The database is away");
                }
            }
        };
        RuleRunner runner = bench.runner(OFTEN, targets, MEMORY, ROOM_FOR_TWO_THAT_TELL_NOTHING, claims);
        bench.activate(rule("store", lambda(InvocationType.EVENT), s3("bucket")));

        List<MailId> mails = Stream.generate(() -> bench.keep("ann@outside.example", MAIL, "user@example.com"))
                .limit(2)
                .toList();
        mails.forEach(runner::run);
        while (failures.get() == 0) {
            Thread.onSpinWait();
        }
        targets.areOpen = true;

        mails.forEach(bench.runs::finished);
        runner.close();
    }

    private Outcome outcome(MailId mail) {
        return bench.runs.finished(mail).rules().get(0).actions().get(0).outcome();
    }

    /** Buckets that are down at first. */
    private static final class ClosedTargets extends BucketTargets {
        private final Set<String> asked = ConcurrentHashMap.newKeySet();
        private volatile boolean areOpen;

        @Override
        public void putObject(Scope scope, String bucket, String key, byte[] content) throws TargetException {
            asked.add(key);
            if (!areOpen) {
                throw new TargetException("down", false);
            }
        }
    }
}
