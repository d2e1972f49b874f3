package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.outbound.TopicBench.ARN;
import static sesemulator.outbound.TopicBench.TOPIC;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.ScopeFilter;

final class SubscriptionDeskTest {
    private final TopicBench bench = new TopicBench();
    private final Subscriptions subscriptions = bench.store.subscriptions();
    private final RecordingHttpServer server = new RecordingHttpServer();

    @AfterEach
    void close() {
        bench.close();
        server.close();
    }

    @Test
    void asks_to_confirm_as_sns_does() {
        Subscription subscription = bench.desk.subscribe(ARN, server.url("/inbox"));

        RecordingHttpServer.Request request = server.take();
        assertThat(subscription.isConfirmed()).isFalse();
        assertThat(request.method() + " " + request.uri()).isEqualTo("POST /inbox");
        assertThat(request.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(request.header("x-amz-sns-message-type")).isEqualTo("SubscriptionConfirmation");
        assertThat(request.header("x-amz-sns-message-id")).isEqualTo("id-3");
        assertThat(request.header("x-amz-sns-topic-arn")).isEqualTo(TOPIC);
        assertThat(request.header("x-amz-sns-subscription-arn")).isEqualTo(TOPIC + ":id-1");
        JsonNode body = request.json();
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly(
                        "Type",
                        "MessageId",
                        "Token",
                        "TopicArn",
                        "Message",
                        "SubscribeURL",
                        "Timestamp",
                        "SignatureVersion",
                        "Signature",
                        "SigningCertURL");
        assertThat(body.get("Token").asText()).isEqualTo("id-2");
        assertThat(body.get("SubscribeURL").asText()).isEqualTo("http://emulator/id-1/confirm?token=id-2");
        assertThat(body.get("Timestamp").asText()).isEqualTo("2026-01-31T12:00:00.500Z");
    }

    @Test
    void shows_as_confirmed_who_confirms_before_it_answers() {
        server.answer(new RecordingHttpServer.Reply(200, Map.of(), "", () -> subscriptions.confirm("id-1")));

        Subscription subscription = bench.desk.subscribe(ARN, server.url());

        assertThat(subscription.isConfirmed()).isTrue();
    }

    @Test
    void confirms_with_the_token_alone() {
        Subscription subscription = bench.desk.subscribe(ARN, server.url());

        assertThat(bench.desk.confirm(subscription, "another")).isFalse();
        assertThat(subscriptions.confirmed(TOPIC)).isEmpty();
        assertThat(bench.desk.confirm(subscription, subscription.token())).isTrue();
        assertThat(subscriptions.confirmed(TOPIC)).hasSize(1);
    }

    @Test
    void subscribes_an_endpoint_once_and_asks_again_until_it_confirms() {
        Subscription first = bench.desk.subscribe(ARN, server.url());
        Subscription second = bench.desk.subscribe(ARN, server.url());
        subscriptions.confirm(first.id());
        Subscription third = bench.desk.subscribe(ARN, server.url());

        assertThat(second).isEqualTo(first);
        assertThat(third.id()).isEqualTo(first.id());
        assertThat(third.isConfirmed()).isTrue();
        assertThat(server.left()).isEqualTo(2);
    }

    @Test
    void asks_again_who_was_down() {
        server.answer(500, "").answer(503, "");

        bench.desk.subscribe(ARN, server.url());

        for (int i = 0; i < 3; i++) {
            assertThat(server.take().header("x-amz-sns-message-type")).isEqualTo("SubscriptionConfirmation");
        }
    }

    @Test
    void asks_whom_the_settings_name_at_each_start_until_they_confirm() {
        SubscriptionDesk.Setting setting = new SubscriptionDesk.Setting(ARN, server.url());

        bench.desk.subscribeAsSet(List.of(setting));
        server.take();
        bench.desk.subscribeAsSet(List.of(setting));
        server.take();

        assertThat(subscriptions.ofSettings()).hasSize(1);
    }

    @Test
    void forgets_whom_the_settings_name_no_more() {
        bench.desk.subscribeAsSet(List.of(new SubscriptionDesk.Setting(ARN, server.url("/old"))));
        server.take();
        bench.confirmed(server.url("/by-hand"));

        bench.desk.subscribeAsSet(List.of(new SubscriptionDesk.Setting(ARN, server.url("/new"))));

        assertThat(subscriptions.ofSettings())
                .extracting(Subscription::endpoint)
                .containsExactly(server.url("/new"));
        assertThat(subscriptions.confirmed(TOPIC)).hasSize(1);
    }

    @Test
    void leaves_those_of_the_settings_over_a_reset() {
        bench.desk.subscribeAsSet(List.of(new SubscriptionDesk.Setting(ARN, server.url("/set"))));
        bench.confirmed(server.url("/by-hand"));

        int removed = subscriptions.removeAll(Subscriptions.Filter.of(ScopeFilter.of(ARN.scope())));

        assertThat(removed).isEqualTo(1);
        assertThat(subscriptions.ofSettings()).hasSize(1);
    }
}
