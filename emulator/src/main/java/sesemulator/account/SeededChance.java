package sesemulator.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Chance that is the same whenever the seed and the calls are: the n-th draw of a scope on an occasion depends on these
 * alone, whatever other scopes draw. Draws are numbered until they are forgotten, and then from the beginning. Safe for
 * many threads.
 *
 * <p>Occasions come from callers. Beyond some, those that are new have their draws numbered together, so that what they
 * draw depends on the others among them, too; still none draws the same twice.
 */
public final class SeededChance implements Chance {
    static final int MOST = 20_000;

    private final long seed;
    private final Map<Scope, Map<String, AtomicLong>> draws = new ConcurrentHashMap<>();
    /** How many occasions have a number of their own. */
    private final AtomicInteger occasions = new AtomicInteger();
    /** Of all others, which cannot be told apart from each other. */
    private final AtomicLong further = new AtomicLong();

    public SeededChance(long seed) {
        this.seed = seed;
    }

    @Override
    public RandomGenerator draw(Scope scope, String occasion) {
        long number = number(scope, occasion).getAndIncrement();
        MessageDigest digest = sha256();
        digest.update(octets(seed));
        for (String part : new String[] {scope.accountId(), scope.region(), occasion}) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            digest.update(octets(text.length));
            digest.update(text);
        }
        return new Draw(digest.digest(octets(number)));
    }

    private AtomicLong number(Scope scope, String occasion) {
        if (occasions.get() >= MOST && !draws.getOrDefault(scope, Map.of()).containsKey(occasion)) {
            return further;
        }
        return draws.computeIfAbsent(scope, any -> new ConcurrentHashMap<>()).computeIfAbsent(occasion, any -> {
            occasions.incrementAndGet();
            return new AtomicLong();
        });
    }

    /** The next draws of these scopes are the first ones again. */
    public void forget(ScopeFilter scopes) {
        draws.entrySet().removeIf(entry -> {
            boolean isMeant = scopes.covers(entry.getKey());
            occasions.addAndGet(isMeant ? -entry.getValue().size() : 0);
            return isMeant;
        });
        if (scopes.equals(ScopeFilter.ANY)) {
            further.set(0);
        }
    }

    /** How many have a number of their own. */
    int occasionsKept() {
        return occasions.get();
    }

    private static byte[] octets(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The octets of a digest, and of a digest of it, and so on. For one thread. */
    private static final class Draw implements RandomGenerator {
        private ByteBuffer octets;

        Draw(byte[] digest) {
            this.octets = ByteBuffer.wrap(digest);
        }

        @Override
        public long nextLong() {
            if (!octets.hasRemaining()) {
                octets = ByteBuffer.wrap(sha256().digest(octets.array()));
            }
            return octets.getLong();
        }
    }
}
