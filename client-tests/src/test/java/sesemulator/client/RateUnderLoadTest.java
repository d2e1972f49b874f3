package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/** The rate in real time, with callers that never pause. */
class RateUnderLoadTest {
    private final Account account = SharedEmulator.account().verifyDomain();
    private final String mailId = account.receive();

    @Test
    void lets_at_most_one_more_pass_than_seconds_go_by() throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        SesClient ses = account.ses();
        SendBounceRequest request = account.bounce(mailId).build();
        long start = System.nanoTime();
        long end = start + Duration.ofMillis(2500).toNanos();
        Callable<Long> caller = () -> Stream.generate(() -> outcome(ses, request))
                .takeWhile(outcome -> System.nanoTime() < end)
                .filter("passed"::equals)
                .count();

        long passed = 0;
        for (Future<Long> each : callers.invokeAll(List.of(caller, caller, caller, caller, caller, caller))) {
            passed += each.get();
        }
        callers.shutdown();

        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(passed).isBetween(2L, seconds + 1);
        assertThat(account.capturedBounces("").size()).isBetween((int) passed, (int) seconds + 1);
    }

    private static String outcome(SesClient ses, SendBounceRequest request) {
        try {
            ses.sendBounce(request);
            return "passed";
        } catch (SesException e) {
            return Refusal.of(e).code();
        }
    }
}
