package sesemulator.store;

import java.util.function.Consumer;
import sesemulator.account.Scope;

/** Tells whoever asked for it whose things have become more. Safe for many threads. */
final class Additions {
    private volatile Consumer<Scope> told = scope -> {};

    void tellTo(Consumer<Scope> listener) {
        told = listener;
    }

    /** To be called once what was added can be read. */
    void tell(Scope scope) {
        told.accept(scope);
    }
}
