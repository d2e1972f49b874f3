package sesemulator.outbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Publishes that some subscriber has yet to take, so that a retry goes to no other. A retry is known by its content:
 * the same topic, subject and message in the same scope. The newest 1000 are remembered, until the emulator stops;
 * beyond that a subscriber may get a message twice, as SNS's may. Safe for many threads.
 */
final class UnfinishedPublishes {
    private static final int REMEMBERED = 1000;

    private final Map<String, Publish> byContent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Publish> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Takes out the publish that this one is a retry of; none if it is none. */
    synchronized @Nullable Publish take(String... content) {
        return byContent.remove(digest(content));
    }

    synchronized void remember(Publish publish, String... content) {
        byContent.put(digest(content), publish);
    }

    private static String digest(String... content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : content) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0xFF); // in no UTF-8, so that parts stay apart
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * A message under way.
     *
     * @param settled what came of it by subscription: nothing for who took it, or why it was refused for good
     */
    record Publish(PublishedMessage message, Map<String, String> settled) {
        Publish(PublishedMessage message) {
            this(message, new ConcurrentHashMap<>());
        }
    }
}
