package sesemulator.seed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/** The clocks that the emulator goes by. */
public interface SeedClock {
    Instant now(Scope scope);

    /**
     * Sets a clock; what is null stays.
     *
     * @param scope whose own clock is meant; null for the common one
     * @return takes the change back
     */
    Runnable set(@Nullable Scope scope, @Nullable Instant now, @Nullable Boolean frozen);
}
