package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.event.EventDoorException;
import sesemulator.event.Metric;
import sesemulator.receipt.TargetException;

final class EventTargetsTest {
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");
    private static final String STREAM = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/events";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Metric METRIC = new Metric(
            "Bounce", Instant.parse("2026-01-31T12:00:00Z"), List.of(new Metric.Dimension("campaign", "spring")));
    private static final Topics DOWN = (scope, topicArn, subject, message) -> {
        throw new TargetException(topicArn + " is down", false);
    };

    private final RecordingHttpServer server = new RecordingHttpServer();
    private final EventTargets targets = new EventTargets(DOWN, server.endpoint(), server.endpoint(), PATIENCE);

    @AfterEach
    void close() {
        targets.close();
        server.close();
    }

    @Test
    void puts_a_record_by_the_api_of_firehose() throws Exception {
        server.answer(200, "{\"RecordId\": \"1\"}");

        assertThat(targets.putRecord(SCOPE, STREAM, "{\"a\": \"\u00fc\"}")).isTrue();

        RecordingHttpServer.Request request = server.take();
        assertThat(request.header("X-Amz-Target")).isEqualTo("Firehose_20150804.PutRecord");
        assertThat(request.header("Authorization"))
                .contains("Credential=111122223333/")
                .contains("/eu-west-1/firehose/");
        assertThat(request.json().get("DeliveryStreamName").asText()).isEqualTo("events");
        assertThat(Base64.getDecoder().decode(request.json().at("/Record/Data").asText()))
                .asString()
                .isEqualTo("{\"a\": \"\u00fc\"}\n");
    }

    @Test
    void counts_by_the_api_of_cloudwatch() throws Exception {
        server.answer(200, "<PutMetricDataResponse/>");

        assertThat(targets.putMetric(SCOPE, METRIC)).isTrue();

        RecordingHttpServer.Request request = server.take();
        assertThat(request.header("Authorization")).contains("/eu-west-1/monitoring/");
        assertThat(request.body())
                .contains("Action=PutMetricData")
                .contains("Namespace=AWS%2FSES")
                .contains("MetricData.member.1.MetricName=Bounce")
                .contains("MetricData.member.1.Timestamp=2026-01-31T12%3A00%3A00Z")
                .contains("MetricData.member.1.Value=1.0")
                .contains("MetricData.member.1.Dimensions.member.1.Name=campaign")
                .contains("MetricData.member.1.Dimensions.member.1.Value=spring");
    }

    @Test
    void tells_what_is_refused_for_good() {
        server.answer(400, "{\"__type\": \"ResourceNotFoundException\", \"message\": \"No such stream\"}");

        EventDoorException failure =
                catchThrowableOfType(EventDoorException.class, () -> targets.putRecord(SCOPE, STREAM, "{}"));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessageContaining("ResourceNotFoundException").hasMessageContaining("No such stream");
    }

    @Test
    void tells_what_a_topic_said() {
        EventDoorException failure =
                catchThrowableOfType(EventDoorException.class, () -> targets.publish(SCOPE, "topic", "subject", "{}"));

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure).hasMessage("topic is down");
    }

    @Test
    void has_nowhere_to_go_without_endpoints() throws Exception {
        try (EventTargets none = new EventTargets(DOWN, null, null, PATIENCE)) {
            assertThat(none.putRecord(SCOPE, STREAM, "{}")).isFalse();
            assertThat(none.putMetric(SCOPE, METRIC)).isFalse();
        }
    }
}
