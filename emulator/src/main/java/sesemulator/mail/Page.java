package sesemulator.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next where the next page begins, if there is one
 */
public record Page<T>(List<T> items, @Nullable PageToken next) {
    public Page {
        items = List.copyOf(items);
    }

    /** For the answer: where the next page begins, if there is one. */
    public Optional<String> nextToken() {
        return Optional.ofNullable(next).map(PageToken::text);
    }

    /**
     * Which page is asked for.
     *
     * @param size 1 to {@link #LARGEST}
     * @param start where it begins, or none for the newest
     */
    public record Request(int size, @Nullable PageToken start) {
        public static final int LARGEST = 1000;

        public Request {
            if (size < 1 || size > LARGEST) {
                throw new IllegalArgumentException("A page holds 1 to " + LARGEST + " items, not " + size);
            }
        }

        public static Request first(int size) {
            return new Request(size, null);
        }
    }
}
