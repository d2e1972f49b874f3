package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;
import static sesemulator.operation.OperationsBench.OTHER_ACCOUNT;
import static sesemulator.operation.Requests.bounce;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.RefusedBounce;
import sesemulator.error.Refusal;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

class SendBounceRateTest {
    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void receiveTheMail() {
        bench.bounces.receive(HOME, "sender@outside.example", "user@example.com", "second@example.com");
    }

    @Test
    void a_second_call_within_a_second_is_throttled_and_one_after_it_passes() {
        SendBounce action = bench.sendBounce(1, BounceBench.STRICT);
        action.handle(HOME, bounce(request -> {}));
        bench.bounces.clock.step(Duration.ofMillis(999));

        Refusal refusal = Refusal.of(() -> action.handle(HOME, bounce(request -> {})));
        bench.bounces.clock.step(Duration.ofMillis(1));
        action.handle(HOME, bounce(request -> {}));

        assertThat(refusal).isEqualTo(new Refusal("Throttling", 400, "Rate exceeded"));
        assertThat(bench.bounces.captured.all()).hasSize(2);
        assertThat(bench.bounces.refused.all()).extracting(RefusedBounce::code).containsExactly("Throttling");
    }

    @Test
    void a_call_that_is_refused_for_another_reason_counts_for_the_rate() {
        SendBounce action = bench.sendBounce(1, BounceBench.STRICT);
        Refusal.of(() -> action.handle(HOME, SendBounceRequest.builder().build()));

        Refusal refusal = Refusal.of(() -> action.handle(HOME, bounce(request -> {})));

        assertThat(refusal.code()).isEqualTo("Throttling");
    }

    @Test
    void accounts_do_not_throttle_each_other() {
        SendBounce action = bench.sendBounce(1, BounceBench.STRICT);
        action.handle(HOME, bounce(request -> {}));

        Refusal refusal = Refusal.of(() -> action.handle(OTHER_ACCOUNT, bounce(request -> {})));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
    }

    @Test
    void a_setting_switches_the_rate_off() {
        SendBounce action = bench.sendBounce(0, BounceBench.STRICT);

        action.handle(HOME, bounce(request -> {}));
        action.handle(HOME, bounce(request -> {}));

        assertThat(bench.bounces.captured.all()).hasSize(2);
    }
}
