package sesemulator.event;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.event.PublishedEvent.Outcome;

/** Takes one letter through its door, trying again where that may help. */
final class EventDelivery implements EventQueue.Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);

    private final EventLetter letter;
    private final Told told;
    private final int index;
    private final EventDoors doors;
    private final EventQueue queue;
    private final List<Duration> pauses;

    /** @param index of the destination */
    EventDelivery(EventLetter letter, Told told, int index, EventDoors doors, EventQueue queue, List<Duration> pauses) {
        this.letter = letter;
        this.told = told;
        this.index = index;
        this.doors = doors;
        this.queue = queue;
        this.pauses = pauses;
    }

    @Override
    public String target() {
        return letter.target();
    }

    @Override
    public void drop(String why) {
        told.settle(index, letter.outcome(Outcome.FAILED, why));
    }

    @Override
    public void run() {
        told.settle(index, outcome());
    }

    private PublishedEvent.Destination outcome() {
        for (int attempt = 0; ; attempt++) {
            try {
                return letter.outcome(letter.post().through(doors) ? Outcome.PUBLISHED : Outcome.KEPT, null);
            } catch (EventDoorException e) {
                boolean isLast = e.isPermanent() || attempt == pauses.size() || !queue.pause(pauses.get(attempt));
                if (isLast) {
                    return letter.outcome(Outcome.FAILED, e.getMessage());
                }
            } catch (RuntimeException e) {
                LOG.error("An event cannot be told to {}", letter.target(), e); // our own bug; others go on
                return letter.outcome(Outcome.FAILED, e.toString());
            }
        }
    }
}
