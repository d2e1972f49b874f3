package sesemulator.account;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Keeps how clocks were set, for several emulators. Each is under its account and region, the common one under {@link
 * ScopeFilter#ANY}; one that is not there was not set. Safe for many threads.
 */
public interface KeptClocks {
    Map<ScopeFilter, ClockState> read();

    /** Changes them as a whole, or, where the change throws, not at all; one change after the other, whoever makes it. */
    void change(UnaryOperator<Map<ScopeFilter, ClockState>> change);
}
