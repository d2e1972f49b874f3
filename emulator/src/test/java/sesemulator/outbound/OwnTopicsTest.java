package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.outbound.TopicBench.TOPIC;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;

final class OwnTopicsTest {
    private final TopicBench bench = new TopicBench();
    private final RecordingHttpServer steady = new RecordingHttpServer();

    @AfterEach
    void close() {
        bench.close();
        steady.close();
    }

    @Test
    void posts_a_notification_as_sns_does() throws Exception {
        Subscription subscription = bench.confirmed(steady.url("/inbox?a=b"));

        publish("{\"content\": \"Gr\u00fc\u00dfe\"}");

        RecordingHttpServer.Request request = steady.take();
        assertThat(request.method() + " " + request.uri()).isEqualTo("POST /inbox?a=b");
        assertThat(request.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(request.header("User-Agent")).isEqualTo("Amazon Simple Notification Service Agent");
        assertThat(request.header("x-amz-sns-message-type")).isEqualTo("Notification");
        assertThat(request.header("x-amz-sns-message-id")).isEqualTo("id-2");
        assertThat(request.header("x-amz-sns-topic-arn")).isEqualTo(TOPIC);
        assertThat(request.header("x-amz-sns-subscription-arn")).isEqualTo(TOPIC + ":" + subscription.id());
        assertThat(request.body()).isEqualToNormalizingNewlines("""
                        {
                          "Type" : "Notification",
                          "MessageId" : "id-2",
                          "TopicArn" : "arn:aws:sns:eu-west-1:111122223333:mail",
                          "Subject" : "subject",
                          "Message" : "{\\"content\\": \\"Gr\u00fc\u00dfe\\"}",
                          "Timestamp" : "2026-01-31T12:00:00.500Z",
                          "SignatureVersion" : "1",
                          "Signature" : "bm90IHNpZ25lZA==",
                          "SigningCertURL" : "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-00000000000000000000000000000000.pem",
                          "UnsubscribeURL" : "http://emulator/id-1/unsubscribe"
                        }""");
    }

    @Test
    void keeps_what_nobody_subscribed_to() throws Exception {
        publish("one");
        publish("two");

        assertThat(bench.messages().items())
                .extracting(PublishedMessage::message)
                .containsExactly("two", "one");
        assertThat(bench.messages().items()).extracting(PublishedMessage::scope).containsOnly(Scope.DEFAULT);
    }

    @Test
    void keeps_the_newest_thousand() throws Exception {
        for (int i = 0; i <= PublishedMessages.KEPT; i++) {
            publish("message " + i);
        }

        assertThat(bench.messages().items())
                .hasSize(PublishedMessages.KEPT)
                .last()
                .extracting(PublishedMessage::message)
                .isEqualTo("message 1");
    }

    @Test
    void passes_over_who_has_not_confirmed_or_has_another_topic() throws Exception {
        bench.store
                .subscriptions()
                .add(new Subscription("pending", TopicBench.ARN, steady.url("/pending"), "token", false, false));
        Arn other = Arn.ofTopic(TOPIC + "-other").orElseThrow();
        bench.store.subscriptions().add(new Subscription("other", other, steady.url("/other"), "token", true, false));

        publish("message");

        assertThat(steady.left()).isZero();
    }

    private void publish(String message) throws TargetException {
        bench.topics.publish(Scope.DEFAULT, TOPIC, "subject", message);
    }
}
