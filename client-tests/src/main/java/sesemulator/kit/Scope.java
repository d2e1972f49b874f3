package sesemulator.kit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An account in a region, what everything in the emulator belongs to.
 *
 * @param account 12 digits
 */
record Scope(String account, String region) {
    private static final long LEAST = 100_000_000_000L;
    private static final long MOST = 999_000_000_000L;
    private static final AtomicLong NEXT =
            new AtomicLong(ThreadLocalRandom.current().nextLong(LEAST, MOST));

    /** One that no other test has: by a counter within this JVM, by its random start among others. */
    static Scope ofItsOwn(String region) {
        return new Scope(Long.toString(NEXT.getAndIncrement()), region);
    }

    Query query() {
        return Query.none().and("account", account).and("region", region);
    }

    @Override
    public String toString() {
        return "account " + account + " in " + region;
    }
}
