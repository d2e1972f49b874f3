package sesemulator.outbound;

import org.jspecify.annotations.Nullable;

/**
 * How far the relaying of one bounce has come.
 *
 * @param attempts those that ended, whatever way
 * @param lastError why an attempt failed, the latest that did; null when none has
 */
public record RelayStatus(
        State state, int attempts, @Nullable String lastError) {
    /** Whether there is more to do. */
    public enum State {
        /** Not attempted yet, or to be attempted again. */
        PENDING,
        /** The relay has it. */
        DELIVERED,
        /** The relay refused it for good. */
        FAILED
    }
}
