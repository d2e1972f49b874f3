package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.outbound.Arn;
import sesemulator.outbound.RecordingHttpServer;
import sesemulator.outbound.SubscriptionDesk;

final class TargetSettingsTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:mail";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:bouncer";

    @Test
    void are_none_unless_told() {
        assertThat(TargetSettings.of(TestConfig.of()))
                .isEqualTo(new TargetSettings(null, null, null, null, null, List.of(), Map.of(), null));
    }

    @Test
    void name_endpoints() {
        TargetSettings settings = TargetSettings.of(TestConfig.of(
                "--s3-endpoint=http://key:secret@localhost:9000",
                "--sns-endpoint=https://sns.test",
                "--lambda-endpoint=http://localhost:4566/",
                "--public-url=http://emulator:8080"));

        assertThat(Objects.requireNonNull(settings.s3()).url()).isEqualTo(URI.create("http://localhost:9000"));
        assertThat(settings.sns()).hasToString("https://sns.test");
        assertThat(settings.lambda()).hasToString("http://localhost:4566/");
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://emulator:8080"));
    }

    @Test
    void name_several_subscriptions_of_a_topic_and_several_functions() {
        TargetSettings settings = TargetSettings.of(TestConfig.of(
                "--sns-subscription=" + TOPIC + "=http://a.test/?x=y," + TOPIC + "=http://b.test",
                "--sns-subscription",
                TOPIC + "-other=http://a.test",
                "--lambda-function",
                FUNCTION + "=http://localhost:9000/2015-03-31/functions/function/invocations",
                "--lambda-function",
                FUNCTION + ":live=http://localhost:9001"));

        assertThat(settings.subscriptions())
                .containsExactly(
                        subscription(TOPIC, "http://a.test/?x=y"),
                        subscription(TOPIC, "http://b.test"),
                        subscription(TOPIC + "-other", "http://a.test"));
        assertThat(settings.functions())
                .containsOnlyKeys(FUNCTION, FUNCTION + ":live")
                .containsEntry(FUNCTION + ":live", URI.create("http://localhost:9001"));
    }

    private static SubscriptionDesk.Setting subscription(String topic, String url) {
        return new SubscriptionDesk.Setting(Arn.ofTopic(topic).orElseThrow(), URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--s3-endpoint=localhost:4566",
                "--sns-endpoint=",
                "--lambda-endpoint=ftp://localhost",
                "--public-url=emulator",
                "--sns-subscription=" + TOPIC,
                "--sns-subscription=mail=http://localhost",
                "--sns-subscription=" + TOPIC + "=localhost",
                "--lambda-function=" + FUNCTION + "=",
                "--lambda-function=" + TOPIC + "=http://localhost"
            })
    void cannot_be_anything_else(String flag) {
        String[] parts = flag.split("=", 2);

        assertThatThrownBy(() -> Settings.of(TestConfig.of(flag)))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("Invalid " + parts[0] + ": '" + parts[1] + "'; one looks like ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void name_no_subscriptions_that_nothing_would_reach() {
        Config config =
                TestConfig.of("--sns-endpoint=http://localhost", "--sns-subscription=" + TOPIC + "=http://a.test");

        assertThatThrownBy(() -> Settings.of(config))
                .isInstanceOf(StartException.class)
                .hasMessage("--sns-subscription has no effect with --sns-endpoint; subscribe there");
    }

    @Test
    void do_not_show_a_secret() {
        assertThatThrownBy(() -> Settings.of(TestConfig.of("--s3-endpoint=http://key:secret@localhost:99999")))
                .hasMessageContaining("'http://…@localhost:99999'");
    }

    @Test
    void ask_a_subscriber_to_confirm_at_the_start_with_a_public_link() {
        try (RecordingHttpServer subscriber = new RecordingHttpServer();
                StartedEmulator emulator = new StartedEmulator(
                        "--sns-subscription",
                        TOPIC + "=" + subscriber.url(),
                        "--public-url",
                        "http://emulator:8080/")) {
            assertThat(emulator.uri()).isNotNull();
            assertThat(subscriber.take().json().get("SubscribeURL").asText())
                    .startsWith("http://emulator:8080/_emulator/sns-subscriptions/");
        }
    }
}
