package sesemulator.bench;

import java.time.Duration;
import java.util.Locale;

/** How long to measure: to see that all is well, or to tell figures. */
enum Length {
    SHORT(1, Duration.ofMillis(400), Duration.ofSeconds(1), 50_000),
    FULL(5, Duration.ofMillis(1500), Duration.ofSeconds(8), 1_000_000);

    private final int rounds;
    private final Duration slice;
    private final Duration warmUp;
    private final int manyMails;

    Length(int rounds, Duration slice, Duration warmUp, int manyMails) {
        this.rounds = rounds;
        this.slice = slice;
        this.warmUp = warmUp;
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

    Duration warmUp() {
        return warmUp;
    }

    int manyMails() {
        return manyMails;
    }
}
