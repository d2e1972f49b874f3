package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sesemulator.outbound.TopicBench.TOPIC;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;

/** Subscribers that fail. */
final class OwnTopicsFailureTest {
    private final TopicBench bench = new TopicBench();
    private final RecordingHttpServer steady = new RecordingHttpServer();
    private final RecordingHttpServer shaky = new RecordingHttpServer();

    @AfterEach
    void close() {
        bench.close();
        steady.close();
        shaky.close();
    }

    @Test
    void retries_only_with_who_has_not_got_it_under_the_same_id() throws Exception {
        bench.confirmed(steady.url());
        bench.confirmed(shaky.url());
        shaky.answer(500, "").answer(503, "");

        TargetException first = failure("message");
        TargetException second = failure("message");
        publish("message");

        assertThat(first.isPermanent()).isFalse();
        assertThat(first).hasMessage(shaky.url() + " answered HTTP 500");
        assertThat(second).hasMessage(shaky.url() + " answered HTTP 503");
        JsonNode told = steady.take().json();
        assertThat(steady.left()).isZero();
        assertThat(shaky.left()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(shaky.take().json().get("MessageId")).isEqualTo(told.get("MessageId"));
        }
        assertThat(bench.messages().items()).hasSize(1);
    }

    @Test
    void publishes_the_same_again_once_all_have_it() throws Exception {
        bench.confirmed(steady.url());

        publish("message");
        publish("message");

        assertThat(steady.left()).isEqualTo(2);
        assertThat(bench.messages().items()).hasSize(2);
    }

    @Test
    void reaches_the_others_while_a_subscriber_hangs() throws Exception {
        bench.confirmed(shaky.url());
        bench.confirmed(steady.url());
        shaky.hang();

        TargetException failure = failure("message");

        assertThat(failure).hasMessageEndingWith(": no answer within 2000 ms");
        assertThat(steady.left()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 301})
    void takes_a_refusal_for_good(int status) {
        bench.confirmed(shaky.url());
        shaky.answer(status, "no");

        TargetException failure = failure("message");

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessage(shaky.url() + " answered HTTP " + status);
    }

    @Test
    void tells_of_a_refusal_once_the_others_have_it() throws Exception {
        RecordingHttpServer refusing = new RecordingHttpServer().answer(403, "");
        bench.confirmed(refusing.url());
        bench.confirmed(shaky.url());
        shaky.answer(500, "");

        TargetException first = failure("message");
        TargetException second = failure("message");

        assertThat(first.isPermanent()).isFalse();
        assertThat(second.isPermanent()).isTrue();
        assertThat(second).hasMessageContaining("HTTP 403");
        assertThat(refusing.left()).isEqualTo(1);
        assertThat(shaky.left()).isEqualTo(2);
        refusing.close();
    }

    private void publish(String message) throws TargetException {
        bench.topics.publish(Scope.DEFAULT, TOPIC, "subject", message);
    }

    private TargetException failure(String message) {
        return catchThrowableOfType(TargetException.class, () -> publish(message));
    }
}
