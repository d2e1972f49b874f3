package sesemulator.client;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/** One SendBounce a second for each account and region. */
@Isolated("the clock is everybody's")
class RateTest {
    private static final Refusal THROTTLED = new Refusal(400, "Throttling", "Rate exceeded");

    private final Control control = SharedEmulator.control();
    private final Account account = SharedEmulator.account().verifyDomain();
    private final String mailId = account.receive();

    @AfterEach
    void return_to_real_time() {
        control.returnToRealTime();
    }

    @Test
    void refuses_a_second_call_at_once() {
        control.freezeClock();
        account.send(account.bounce(mailId));

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal).isEqualTo(THROTTLED);
        assertThat(account.capturedBounces("")).hasSize(1);
    }

    @Test
    void lets_the_next_call_pass_after_exactly_a_second() {
        control.freezeClock();
        account.send(account.bounce(mailId));
        control.advanceClock("999ms");

        Refusal tooEarly = Refusal.of(() -> account.send(account.bounce(mailId)));
        control.advanceClock("1ms");
        String inTime = account.send(account.bounce(mailId));

        assertThat(tooEarly).isEqualTo(THROTTLED);
        assertThat(account.report(inTime)).isNotNull();
    }

    @Test
    void counts_each_region_and_account_for_itself() {
        control.freezeClock();
        Account elsewhere = account.in("eu-west-1").verifyDomain();
        String mailElsewhere = elsewhere.receive();
        account.send(account.bounce(mailId));

        elsewhere.send(elsewhere.bounce(mailElsewhere));
        String ofAnother = SharedEmulator.account().doMainJob();

        assertThat(elsewhere.capturedBounces("")).hasSize(1);
        assertThat(ofAnother).isNotBlank();
    }

    @Test
    void lets_one_of_64_callers_at_once_pass() {
        control.freezeClock();
        SendBounceRequest request = account.bounce(mailId).build();

        Map<String, Integer> outcomes;
        try (SesAsyncClient ses = account.asyncSes()) {
            outcomes = IntStream.range(0, 64)
                    .mapToObj(caller -> ses.sendBounce(request).handle((answer, failure) -> outcome(failure)))
                    .toList()
                    .stream()
                    .map(future -> future.join())
                    .collect(groupingBy(outcome -> outcome, summingInt(outcome -> 1)));
        }

        assertThat(outcomes).containsOnly(Map.entry("passed", 1), Map.entry("Throttling", 63));
        assertThat(account.capturedBounces("")).hasSize(1);
        assertThat(account.refusedBounces()).hasSize(63);
    }

    @Test
    void is_survived_by_the_retries_of_the_sdk() {
        Account retrying = account.with(Account.Retries.SDK_DEFAULT);
        retrying.send(retrying.bounce(mailId));

        String second = retrying.send(retrying.bounce(mailId));

        assertThat(account.capturedBounce(second).path("originalMessageId").asText())
                .isEqualTo(mailId);
    }

    private static String outcome(Throwable failure) {
        if (failure == null) {
            return "passed";
        }
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof SesException refusal ? Refusal.of(refusal).code() : String.valueOf(cause);
    }
}
