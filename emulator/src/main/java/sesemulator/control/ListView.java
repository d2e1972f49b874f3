package sesemulator.control;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.Page;

/**
 * A list of the control API.
 *
 * @param nextToken to be passed as {@code nextToken} for the next page; null on the last
 */
record ListView<T>(List<T> items, @Nullable String nextToken) {
    static <S, T> ListView<T> of(Page<S> page, Function<S, T> view) {
        return new ListView<>(
                page.items().stream().map(view).toList(), page.nextToken().orElse(null));
    }
}
