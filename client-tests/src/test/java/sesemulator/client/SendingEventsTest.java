package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sesemulator.client.Control.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.ConfigurationSet;
import software.amazon.awssdk.services.ses.model.ConfigurationSetAttribute;
import software.amazon.awssdk.services.ses.model.ConfigurationSetDoesNotExistException;
import software.amazon.awssdk.services.ses.model.ConfigurationSetSendingPausedException;
import software.amazon.awssdk.services.ses.model.EventDestination;
import software.amazon.awssdk.services.ses.model.EventType;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.NotificationType;

/** What becomes of sent mail, told to whoever asked by a configuration set or an identity. */
class SendingEventsTest {
    private final Control control = SharedEmulator.control();
    private final Account account = SharedEmulator.account().verifyDomain();
    private final SesClient ses = account.ses();
    private final String topic = "arn:aws:sns:" + account.region() + ":" + account.id() + ":events";

    @BeforeEach
    void createConfigurationSet() {
        ses.createConfigurationSet(request -> request.configurationSet(set -> set.name("mine")));
    }

    @Test
    void a_topic_is_told_what_its_destination_asks_for() {
        ses.createConfigurationSetEventDestination(
                request -> request.configurationSetName("mine").eventDestination(destination("there")));

        String id = send("bounce@simulator.amazonses.com");

        assertThat(message(2).get(1).path("message").asText())
                .isEqualTo("Successfully validated SNS topic for Amazon SES event publishing.");
        JsonNode message = message(2).get(0);
        assertThat(message.path("subject").asText()).isEqualTo("Amazon SES Email Event Notification");
        JsonNode event = Control.parsed(message.path("message").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(event.path("eventType").asText()).isEqualTo("Bounce");
        assertThat(event.at("/mail/messageId").asText()).isEqualTo(id);
        assertThat(event.at("/mail/tags/campaign/0").asText()).isEqualTo("one");
        assertThat(event.at("/mail/tags/ses:configuration-set/0").asText()).isEqualTo("mine");
        assertThat(event.at("/bounce/bouncedRecipients/0/diagnosticCode").asText())
                .isEqualTo("smtp; 550 5.1.1 user unknown");
    }

    @Test
    void every_event_can_be_awaited_and_found() {
        String id = send("complaint@simulator.amazonses.com");

        JsonNode events = control.get("events" + scope() + "&messageId=" + id + "&wait=20s&count=3")
                .path("items");

        assertThat(events)
                .extracting(event -> event.path("eventType").asText())
                .containsExactly("Complaint", "Delivery", "Send");
        assertThat(control.get("events" + scope() + "&eventType=Complaint&recipient=complaint@simulator.amazonses.com")
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void an_identity_has_topics_of_its_own() {
        ses.setIdentityNotificationTopic(request -> request.identity(account.domain())
                .notificationType(NotificationType.BOUNCE)
                .snsTopic(topic));

        send("bounce@simulator.amazonses.com");

        JsonNode notification =
                Control.parsed(message(2).get(0).path("message").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(message(2).get(1).path("message").asText())
                .contains("AmazonSnsSubscriptionSucceeded", "to receive 'Bounce' notifications");
        assertThat(notification.path("notificationType").asText()).isEqualTo("Bounce");
        assertThat(notification.path("mail").has("headers")).isFalse();
    }

    @Test
    void a_set_is_listed_described_paused_and_deleted() {
        ses.createConfigurationSetEventDestination(
                request -> request.configurationSetName("mine").eventDestination(destination("there")));
        assertThat(ses.listConfigurationSets().configurationSets())
                .extracting(ConfigurationSet::name)
                .containsExactly("mine");
        assertThat(ses.describeConfigurationSet(request -> request.configurationSetName("mine")
                                .configurationSetAttributeNames(ConfigurationSetAttribute.EVENT_DESTINATIONS))
                        .eventDestinations())
                .containsExactly(destination("there"));

        ses.updateConfigurationSetSendingEnabled(
                request -> request.configurationSetName("mine").enabled(false));
        assertThatExceptionOfType(ConfigurationSetSendingPausedException.class)
                .isThrownBy(() -> send("a@outside.example"));

        ses.deleteConfigurationSet(request -> request.configurationSetName("mine"));
        assertThatExceptionOfType(ConfigurationSetDoesNotExistException.class)
                .isThrownBy(() -> send("a@outside.example"));
    }

    private EventDestination destination(String name) {
        return EventDestination.builder()
                .name(name)
                .enabled(true)
                .matchingEventTypes(List.of(EventType.BOUNCE))
                .snsDestination(to -> to.topicARN(topic))
                .build();
    }

    private String send(String to) {
        return ses.sendEmail(request -> request.source(account.address("me"))
                        .destination(destination -> destination.toAddresses(to))
                        .configurationSetName("mine")
                        .tags(MessageTag.builder().name("campaign").value("one").build())
                        .message(message -> message.subject(text -> text.data("Hello"))
                                .body(body -> body.text(text -> text.data("Hello")))))
                .messageId();
    }

    private JsonNode message(int count) {
        return control.get("sns-messages" + scope() + "&topicArn=" + encoded(topic) + "&wait=20s&count=" + count)
                .path("items");
    }

    private String scope() {
        return "?account=" + encoded(account.id()) + "&region=" + encoded(account.region());
    }
}
