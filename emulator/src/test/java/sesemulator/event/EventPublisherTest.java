package sesemulator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.configuration.ConfigurationSet;
import sesemulator.configuration.EventDestination;
import sesemulator.configuration.EventTarget;
import sesemulator.configuration.InMemoryConfigurationSets;
import sesemulator.configuration.TlsPolicy;
import sesemulator.event.PublishedEvent.Destination;
import sesemulator.event.PublishedEvent.Outcome;
import sesemulator.mail.EmailAddress;
import sesemulator.sending.SendingEvent;

class EventPublisherTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:events";

    private final InMemoryConfigurationSets sets = new InMemoryConfigurationSets();
    private final InMemoryPublishedEvents events = new InMemoryPublishedEvents();
    private final Doors doors = new Doors();
    private NotificationSettings notifications = NotificationSettings.NONE;

    @Test
    void keeps_what_nobody_asked_for() {
        publish(EventJsonTest.bounce());

        assertThat(events.all()).singleElement().satisfies(event -> {
            assertThat(event.eventType()).isEqualTo("Bounce");
            assertThat(event.destinations()).isEmpty();
            assertThat(event.recipients()).containsExactly(new EmailAddress("to@outside.example"));
            assertThat(event.json()).startsWith("{\"eventType\":\"Bounce\"");
        });
    }

    @Test
    void tells_the_destinations_that_want_it() {
        destinations(
                destination("wants", true, "bounce", new EventTarget.Sns(TOPIC)),
                destination("off", false, "bounce", new EventTarget.Sns(TOPIC)),
                destination("other", true, "send", new EventTarget.Sns(TOPIC)),
                destination("stream", true, "bounce", new EventTarget.Firehose("role", "stream")),
                destination(
                        "metrics",
                        true,
                        "bounce",
                        new EventTarget.CloudWatch(List.of(
                                new EventTarget.Dimension("name", "messageTag", "none"),
                                new EventTarget.Dimension("missing", "messageTag", "none"),
                                new EventTarget.Dimension("Subject", "emailHeader", "none")))));

        publish(EventJsonTest.bounce());

        assertThat(doors.told)
                .containsExactlyInAnyOrder(
                        "sns " + TOPIC + " Amazon SES Email Event Notification Bounce",
                        "firehose stream",
                        "metric Bounce name=value missing=none Subject=Hello");
        assertThat(events.all().get(0).destinations())
                .containsExactly(
                        new Destination("wants", "sns", Outcome.PUBLISHED, null),
                        new Destination("stream", "firehose", Outcome.KEPT, null),
                        new Destination("metrics", "cloudWatch", Outcome.PUBLISHED, null));
    }

    @Test
    void tells_the_topic_of_the_identity() {
        notifications = (scope, source, type) -> type == EventType.BOUNCE
                ? Optional.of(new NotificationSettings.Target(TOPIC, false))
                : Optional.empty();

        publish(EventJsonTest.bounce());
        publish(new SendingEvent.Send(EventJsonTest.MAIL, EventJsonTest.LATER));

        assertThat(doors.told).containsExactly("sns " + TOPIC + " Amazon SES Email Notification Bounce");
    }

    @Test
    void tries_again_what_may_succeed_and_tells_what_does_not() {
        destinations(destination("topic", true, "bounce", new EventTarget.Sns(TOPIC)));
        doors.failures.set(2);

        publish(EventJsonTest.bounce());

        assertThat(doors.told).hasSize(1);
        doors.failures.set(100);
        publish(EventJsonTest.bounce());
        assertThat(events.all().get(0).destinations())
                .containsExactly(new Destination("topic", "sns", Outcome.FAILED, "down"));
    }

    private void publish(SendingEvent event) {
        try (EventPublisher publisher = new EventPublisher(
                sets,
                notifications,
                events,
                doors,
                Chance.of(new Random(1)),
                new EventQueue(2, 10),
                List.of(Duration.ZERO, Duration.ZERO))) {
            publisher.publish(event, EventJsonTest.HEADERS);
            publisher.settle();
        }
    }

    private void destinations(EventDestination... destinations) {
        sets.put(new ConfigurationSet(
                EventJsonTest.MAIL.scope(), "set", true, false, null, TlsPolicy.OPTIONAL, null, List.of(destinations)));
    }

    private static EventDestination destination(String name, boolean enabled, String type, EventTarget target) {
        return new EventDestination(name, enabled, Set.of(type), target);
    }

    /** Doors that tell what went through; there is no Firehose. */
    private static final class Doors implements EventDoors {
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public void publish(Scope scope, String topicArn, String subject, String message) throws EventDoorException {
            if (failures.getAndDecrement() > 0) {
                throw new EventDoorException("down", false);
            }
            told.add("sns " + topicArn + " " + subject + (message.contains("\"Bounce\"") ? " Bounce" : ""));
        }

        @Override
        public boolean putRecord(Scope scope, String streamArn, String record) {
            told.add("firehose " + streamArn);
            return false;
        }

        @Override
        public boolean putMetric(Scope scope, Metric metric) {
            StringBuilder text = new StringBuilder("metric " + metric.name());
            metric.dimensions()
                    .forEach(each ->
                            text.append(" ").append(each.name()).append("=").append(each.value()));
            told.add(text.toString());
            return true;
        }
    }
}
