package sesemulator.event;

import java.time.Instant;
import java.util.List;

/**
 * One event, counted.
 *
 * @param name such as {@code Bounce}
 */
public record Metric(String name, Instant time, List<Dimension> dimensions) {
    /** Documented: metrics of event publishing are here. */
    public static final String NAMESPACE = "AWS/SES";

    public Metric {
        dimensions = List.copyOf(dimensions);
    }

    /** A name and a value that metrics are told apart by. */
    public record Dimension(String name, String value) {}
}
