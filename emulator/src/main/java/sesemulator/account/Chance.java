package sesemulator.account;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where ids and tokens take what is random in them. Safe for many threads. */
@FunctionalInterface
public interface Chance {
    /**
     * For one id or token, of which nobody else has the like.
     *
     * @param scope whose it will be
     * @param occasion what it is for; where chance is only seeming, occasions and scopes do not depend on each other
     */
    RandomGenerator draw(Scope scope, String occasion);

    /** The same for all, on every occasion. */
    static Chance of(RandomGenerator random) {
        return (scope, occasion) -> random;
    }

    /** The text of a random UUID (RFC 9562 §5.4). */
    default String uuid(Scope scope, String occasion) {
        RandomGenerator random = draw(scope, occasion);
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
