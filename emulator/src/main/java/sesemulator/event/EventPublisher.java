package sesemulator.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sesemulator.account.Chance;
import sesemulator.configuration.ConfigurationSet;
import sesemulator.configuration.ConfigurationSets;
import sesemulator.configuration.EventDestination;
import sesemulator.mail.HeaderBlock;
import sesemulator.sending.SendingEvent;
import sesemulator.sending.SendingEvents;
import sesemulator.sending.SentMail;

/**
 * Keeps each event and tells it, soon, to the destinations of the mail's configuration set and to the topic of its
 * identity. A destination that is down is tried again some times, by the clock of the machine. Safe for many threads.
 */
public final class EventPublisher implements SendingEvents, AutoCloseable {
    static final String EVENT_SUBJECT = "Amazon SES Email Event Notification";

    /** Assumed. */
    static final String NOTIFICATION_SUBJECT = "Amazon SES Email Notification";

    private static final int LANES = 4;
    private static final int LANE_CAPACITY = 2500;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3));

    private final ConfigurationSets sets;
    private final NotificationSettings notifications;
    private final PublishedEvents events;
    private final EventDoors doors;
    private final Chance chance;
    private final EventQueue queue;
    private final List<Duration> pauses;

    public EventPublisher(
            ConfigurationSets sets,
            NotificationSettings notifications,
            PublishedEvents events,
            EventDoors doors,
            Chance chance) {
        this(sets, notifications, events, doors, chance, new EventQueue(LANES, LANE_CAPACITY), PAUSES);
    }

    /** @param pauses between one attempt and the next */
    EventPublisher(
            ConfigurationSets sets,
            NotificationSettings notifications,
            PublishedEvents events,
            EventDoors doors,
            Chance chance,
            EventQueue queue,
            List<Duration> pauses) {
        this.sets = sets;
        this.notifications = notifications;
        this.events = events;
        this.doors = doors;
        this.chance = chance;
        this.queue = queue;
        this.pauses = pauses;
    }

    @Override
    public void publish(SendingEvent event, HeaderBlock headers) {
        SentMail mail = event.mail();
        EventType type = EventType.of(event);
        String json = EventJson.event(event, headers);
        List<EventLetter> letters = new ArrayList<>();
        destinations(mail).stream()
                .filter(destination -> destination.wants(type.modelName()))
                .map(destination -> EventLetter.to(destination, event, headers, json))
                .forEach(letters::add);
        notification(event, headers).ifPresent(letters::add);
        PublishedEvent kept = new PublishedEvent(
                chance.uuid(mail.scope(), "event " + type.modelName() + " " + mail.id()),
                mail.scope(),
                event.time(),
                type.jsonName(),
                mail.id(),
                mail.configurationSet(),
                EventDetail.recipients(event),
                mail.tags(),
                json,
                letters.stream()
                        .map(letter -> letter.outcome(PublishedEvent.Outcome.PENDING, null))
                        .toList());
        events.add(kept);
        Told told = new Told(events, kept);
        for (int index = 0; index < letters.size(); index++) {
            queue.add(new EventDelivery(letters.get(index), told, index, doors, queue, pauses));
        }
    }

    private List<EventDestination> destinations(SentMail mail) {
        String name = mail.configurationSet();
        return name == null
                ? List.of()
                : sets.find(mail.scope(), name)
                        .map(ConfigurationSet::destinations)
                        .orElse(List.of());
    }

    private Optional<EventLetter> notification(SendingEvent event, HeaderBlock headers) {
        EventType type = EventType.of(event);
        if (!type.isNotified()) {
            return Optional.empty();
        }
        SentMail mail = event.mail();
        return notifications
                .of(mail.scope(), mail.source(), type)
                .map(target -> EventLetter.notification(
                        mail.scope(),
                        target.topicArn(),
                        EventJson.notification(event, headers, target.includeHeaders())));
    }

    /** Waits until all has been tried that was published so far. */
    void settle() {
        queue.settle();
    }

    /** Leaves what waits a moment to go out; what does not, is kept as failed. */
    @Override
    public void close() {
        queue.close();
    }
}
