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

@Timeout(60)
class RuleRunnerMemoryTest {
    private static final Retries TWICE = new Retries(2, Duration.ofMillis(1), Duration.ofMillis(1));
    private static final String LARGE = MAIL + "x".repeat(300_000);

    private static final long ROOM_FOR_TWO_THAT_TELL_NOTHING = 10_500;

    private final RunBench bench = new RunBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static WorkingMemory memory(Duration patience) {
        return new WorkingMemory(WorkingMemory.SMALL, 1_000_000, patience);
    }

    @Test
    void reads_no_more_large_mails_at_a_time_than_there_is_memory_for() {
        CountingTargets targets = new CountingTargets();
        RuleRunner runner = bench.runner(TWICE, targets, memory(Duration.ofSeconds(30)));
        bench.activate(rule("store", s3("bucket")));

        List<MailId> mails = Stream.generate(() -> bench.keep("ann@outside.example", LARGE, "user@example.com"))
                .limit(12)
                .toList();
        mails.forEach(runner::run);

        assertThat(mails).allSatisfy(mail -> assertThat(outcome(mail)).isEqualTo(Outcome.DONE));
        assertThat(targets.most.get()).isEqualTo(1);
        runner.close();
    }

    @Test
    void tries_again_where_there_was_no_memory_for_long() {
        WorkingMemory memory = memory(Duration.ofMillis(50));
        RuleRunner runner = bench.runner(TWICE, new CountingTargets(), memory);
        bench.activate(rule("store", s3("bucket")));
        WorkingMemory.Share all = memory.take(memory.most()).orElseThrow();

        MailId starved = bench.keep("ann@outside.example", LARGE, "user@example.com");
        runner.run(starved);
        assertThat(outcome(starved)).isEqualTo(Outcome.FAILED);
        all.close();
        MailId fed = bench.keep("ann@outside.example", LARGE, "user@example.com");
        runner.run(fed);

        assertThat(outcome(fed)).isEqualTo(Outcome.DONE);
        runner.close();
    }

    @Test
    void leaves_mail_for_which_there_is_no_room_and_runs_it_when_there_is() {
        ClosedTargets targets = new ClosedTargets();
        Retries often = new Retries(10_000, Duration.ofMillis(5), Duration.ofMillis(5));
        RuleRunner runner = bench.runner(often, targets, memory(Duration.ofSeconds(30)), 30_000, Claims.ALONE);
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
        Retries often = new Retries(10_000, Duration.ofMillis(5), Duration.ofMillis(5));
        RuleRunner runner =
                bench.runner(often, targets, memory(Duration.ofSeconds(30)), ROOM_FOR_TWO_THAT_TELL_NOTHING, claims);
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
    private static final class ClosedTargets extends Buckets {
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

    /** Takes its time, and counts how many come at once. */
    private static final class CountingTargets extends Buckets {
        private final AtomicInteger present = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public void putObject(Scope scope, String bucket, String key, byte[] content) {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            for (int i = 0; i < 200_000; i++) {
                Thread.onSpinWait();
            }
            present.decrementAndGet();
        }
    }

    /** Targets of which buckets alone matter. */
    private abstract static class Buckets implements ActionTargets {
        @Override
        public void publish(Scope scope, String topicArn, String subject, String message) {}

        @Override
        public String invoke(Scope scope, ReceiptAction.Lambda function, String event) {
            return "";
        }

        @Override
        public void requireTopic(Scope scope, String topicArn) {}

        @Override
        public void requireFunction(Scope scope, String functionArn) {}
    }
}
