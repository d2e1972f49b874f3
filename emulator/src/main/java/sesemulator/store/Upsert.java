package sesemulator.store;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Changes a row or adds it, in words that every database knows. */
final class Upsert {
    private Upsert() {}

    /** @param update returns how many rows it changed */
    static void run(Jdbi jdbi, ToIntFunction<Handle> update, Consumer<Handle> insert) {
        if (jdbi.withHandle(update::applyAsInt) > 0) {
            return;
        }
        try {
            jdbi.useHandle(insert::accept);
        } catch (UnableToExecuteStatementException e) {
            // Another thread may have added the row in between; if not, the first failure is the one to tell.
            if (jdbi.withHandle(update::applyAsInt) == 0) {
                throw e;
            }
        }
    }
}
