package sesemulator.protocol;

import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/** Gives a new id, a UUID's text, to each call. Safe for many threads. */
@FunctionalInterface
public interface RequestIds {
    /** @param scope whose call it is; null while nobody knows */
    String next(@Nullable Scope scope);
}
