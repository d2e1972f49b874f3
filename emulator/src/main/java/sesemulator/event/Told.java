package sesemulator.event;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of an event so far, written down after each of its destinations. Safe for many threads. */
final class Told {
    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    private final PublishedEvents events;
    private PublishedEvent event;

    /** @param event as it is kept */
    Told(PublishedEvents events, PublishedEvent event) {
        this.events = events;
        this.event = event;
    }

    synchronized void settle(int index, PublishedEvent.Destination outcome) {
        List<PublishedEvent.Destination> destinations = new ArrayList<>(event.destinations());
        destinations.set(index, outcome);
        event = event.withDestinations(destinations);
        if (outcome.error() != null) {
            LOG.warn("Event {} does not reach {}: {}", event.eventType(), outcome.name(), outcome.error());
        }
        try {
            events.update(event);
        } catch (RuntimeException e) {
            LOG.error("What came of event {} cannot be kept", event.id(), e); // others go on
        }
    }
}
