package sesemulator.control;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;

/** Answers a call that may wait: at once without the parameter {@code wait}, else when there is enough to tell. */
final class Patience {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_AWAITED = 1_000_000;

    private final Waiters waiters;

    Patience(Waiters waiters) {
        this.waiters = waiters;
    }

    /**
     * Answers with a list, once it has as many items as {@code count} says, 1 by default, or the time is up. It is asked
     * for whenever something of the scopes that the query names has changed.
     *
     * @param size how many items there are
     * @param list made when it is time to answer, as JSON
     */
    void answerList(Context context, Query query, IntSupplier size, Supplier<?> list) {
        if (query.has("count") && !query.has("wait")) {
            throw ControlException.invalid("count says how many to wait for, so it needs wait; see limit, too");
        }
        int count = query.integer("count", 1, 1, MOST_AWAITED);
        answer(context, query, query.scopes(), () -> size.getAsInt() >= count, list);
    }

    /**
     * Answers once the condition holds, or the time is up.
     *
     * @param scopes whose changes the condition depends on
     */
    void answer(
            Context context,
            Query query,
            ScopeFilter scopes,
            BooleanSupplier condition,
            Supplier<? extends Object> view) {
        Duration wait = wait(query);
        if (wait == null) {
            context.json(waiters.inTurn(view));
            return;
        }
        CompletableFuture<Void> enough = waiters.until(scopes, condition, wait);
        // Answered by a thread of the server, so that a caller who reads slowly keeps no other caller waiting.
        context.future(() -> enough.thenRunAsync(
                () -> context.json(waiters.inTurn(view)), context.req().getAsyncContext()::start));
    }

    private static @Nullable Duration wait(Query query) {
        Duration wait = query.duration("wait");
        if (wait != null && (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0)) {
            throw ControlException.invalid(
                    "wait must be from 0s to " + LONGEST_WAIT.toMinutes() + "m, not '" + query.text("wait") + "'");
        }
        return wait;
    }
}
