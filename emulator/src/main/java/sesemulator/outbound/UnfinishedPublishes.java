package sesemulator.outbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Publishes that some subscriber has yet to take, so that a retry goes to no other. A retry is known by its content:
 * the same topic, subject and message in the same scope. The newest 1000 are remembered, of two million characters at
 * most, until the emulator stops; beyond that a subscriber may get a message twice, as SNS's may. Safe for many threads.
 */
final class UnfinishedPublishes {
    private static final int REMEMBERED = 1000;
    private static final long CHARACTERS = 2L << 20;

    private final Map<String, Publish> byContent = new LinkedHashMap<>();
    private long characters;

    /** Takes out the publish that this one is a retry of; none if it is none. */
    synchronized @Nullable Publish take(String... content) {
        Publish publish = byContent.remove(digest(content));
        characters -= publish == null ? 0 : length(publish);
        return publish;
    }

    synchronized void remember(Publish publish, String... content) {
        Publish before = byContent.put(digest(content), publish);
        characters += length(publish) - (before == null ? 0 : length(before));
        Iterator<Publish> eldest = byContent.values().iterator();
        while (byContent.size() > REMEMBERED || characters > CHARACTERS) {
            characters -= length(eldest.next());
            eldest.remove();
        }
    }

    private static long length(Publish publish) {
        return publish.message().message().length();
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
