package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.TargetException;

final class SnsEndpointTest {
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");
    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:mail";
    private static final String TAKEN = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult><MessageId>7ee5</MessageId></PublishResult>
            </PublishResponse>
            """;

    private final RecordingHttpServer server = new RecordingHttpServer();
    private final SnsEndpoint sns = new SnsEndpoint(server.endpoint(), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        sns.close();
        server.close();
    }

    @Test
    void publishes_by_the_api_of_sns() throws Exception {
        server.answer(200, TAKEN);

        sns.publish(SCOPE, TOPIC, "Subject & more", "{\"a\": 1}");

        RecordingHttpServer.Request request = server.take();
        assertThat(request.method() + " " + request.uri()).isEqualTo("POST /");
        assertThat(request.body())
                .contains("Action=Publish")
                .contains("TopicArn=arn%3Aaws%3Asns%3Aeu-west-1%3A111122223333%3Amail")
                .contains("Subject=Subject+%26+more")
                .contains("Message=%7B%22a%22%3A+1%7D");
        assertThat(request.header("Authorization"))
                .contains("Credential=111122223333/")
                .contains("/eu-west-1/sns/");
    }

    @Test
    void tells_what_is_refused_for_good() {
        server.answer(
                404,
                "<ErrorResponse><Error><Code>NotFound</Code><Message>Topic does not exist</Message></Error></ErrorResponse>");

        TargetException failure =
                catchThrowableOfType(TargetException.class, () -> sns.publish(SCOPE, TOPIC, "subject", "message"));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessage(server.url() + ": NotFound (404): Topic does not exist");
    }

    @Test
    void asks_for_a_topic_without_publishing_to_it() throws Exception {
        server.answer(200, "<GetTopicAttributesResponse><GetTopicAttributesResult/></GetTopicAttributesResponse>");
        server.answer(404, "<ErrorResponse><Error><Code>NotFound</Code><Message>No.</Message></Error></ErrorResponse>");

        sns.require(SCOPE, TOPIC);
        TargetException failure = catchThrowableOfType(TargetException.class, () -> sns.require(SCOPE, TOPIC));

        assertThat(server.take().body()).contains("Action=GetTopicAttributes").contains("TopicArn=arn%3Aaws%3Asns");
        assertThat(failure).isInstanceOf(NoSuchTargetException.class);
    }

    @Test
    void gets_through_after_a_failure() throws Exception {
        server.answer(500, "").answer(200, TAKEN);

        TargetException failure =
                catchThrowableOfType(TargetException.class, () -> sns.publish(SCOPE, TOPIC, "subject", "message"));
        sns.publish(SCOPE, TOPIC, "subject", "message");

        assertThat(failure.isPermanent()).isFalse();
        assertThat(server.left()).isEqualTo(2);
    }

    @Test
    void serves_each_of_more_accounts_than_it_keeps_clients_for() throws Exception {
        List<String> accounts = IntStream.range(0, 120)
                .mapToObj(number -> String.format("%012d", number))
                .toList();
        for (int round = 0; round < 2; round++) {
            for (String account : accounts) {
                server.answer(200, TAKEN);
                sns.publish(new Scope(account, "eu-west-1"), TOPIC, "subject", "message");

                assertThat(server.take().header("Authorization")).contains("Credential=" + account + "/");
            }
        }
    }
}
