package sesemulator.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sesemulator.fault.Fault.Moment;

/**
 * A fault at one occasion.
 *
 * @param effect null if the answer only comes late
 */
public record Strike(
        String faultId, Moment moment, @Nullable Effect effect, Duration delay) {
    /** In one word for a log: its effect's type, or {@code delay}. */
    public String type() {
        return effect == null ? "delay" : effect.type();
    }
}
