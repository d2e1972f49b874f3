package sesemulator.account;

import java.time.Clock;
import java.time.Instant;

/** The time that each account and region goes by; a test may move that of one alone. Quick, and safe for many threads. */
@FunctionalInterface
public interface Clocks {
    Instant now(Scope scope);

    /** One clock for everybody. */
    static Clocks of(Clock clock) {
        return scope -> clock.instant();
    }
}
