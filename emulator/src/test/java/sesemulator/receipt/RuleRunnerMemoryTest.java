package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RunBench.MAIL;
import static sesemulator.receipt.RunBench.rule;
import static sesemulator.receipt.RunBench.s3;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;
import sesemulator.memory.WorkingMemory;
import sesemulator.receipt.RuleRun.Outcome;

@Timeout(60)
class RuleRunnerMemoryTest {
    private static final Retries TWICE = new Retries(2, Duration.ofMillis(1), Duration.ofMillis(1));
    private static final String LARGE = MAIL + "x".repeat(300_000);

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

    private Outcome outcome(MailId mail) {
        return bench.runs.finished(mail).rules().get(0).actions().get(0).outcome();
    }

    /** Takes its time, and counts how many come at once. */
    private static final class CountingTargets extends BucketTargets {
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
}
