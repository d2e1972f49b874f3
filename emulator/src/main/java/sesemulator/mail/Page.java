package sesemulator.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next where the next page begins, if there is one; opaque
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    public Optional<String> nextToken() {
        return Optional.ofNullable(next);
    }

    /**
     * Which page is asked for.
     *
     * @param size 1 to {@link #LARGEST}
     * @param token where it begins, or none for the first
     */
    public record Request(int size, @Nullable String token) {
        public static final int LARGEST = 1000;

        public Request {
            if (size < 1 || size > LARGEST) {
                throw new IllegalArgumentException("A page holds 1 to " + LARGEST + " items, not " + size);
            }
        }

        public Optional<String> start() {
            return Optional.ofNullable(token);
        }
    }
}
