package sesemulator.configuration;

import java.util.Set;

/**
 * Who is told of which events.
 *
 * @param eventTypes as in the model, such as {@code renderingFailure}
 */
public record EventDestination(String name, boolean enabled, Set<String> eventTypes, EventTarget target) {
    public EventDestination {
        eventTypes = Set.copyOf(eventTypes);
    }

    public boolean wants(String eventType) {
        return enabled && eventTypes.contains(eventType);
    }
}
