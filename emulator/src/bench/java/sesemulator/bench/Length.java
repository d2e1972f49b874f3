package sesemulator.bench;

import java.time.Duration;
import java.util.Locale;

/** How long to measure: to see that all is well, or to tell figures. */
enum Length {
    SHORT(1, Duration.ofMillis(400), 500, 50_000),
    FULL(5, Duration.ofSeconds(1), 40_000, 1_000_000);

    private final int rounds;
    private final Duration slice;
    private final int warmUpCalls;
    private final int manyMails;

    Length(int rounds, Duration slice, int warmUpCalls, int manyMails) {
        this.rounds = rounds;
        this.slice = slice;
        this.warmUpCalls = warmUpCalls;
        this.manyMails = manyMails;
    }

    static Length of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    int rounds() {
        return rounds;
    }

    Duration slice() {
        return slice;
    }

    /** How many calls each has to have answered before it counts: time alone says nothing on a machine that is busy. */
    int warmUpCalls() {
        return warmUpCalls;
    }

    int manyMails() {
        return manyMails;
    }
}
