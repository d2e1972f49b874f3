package sesemulator.control;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** {@code /_emulator/clock}: the time that everybody goes by, or one account and region alone. */
public final class ClockControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/clock";

    private final AdjustableClocks clocks;

    public ClockControl(AdjustableClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, (context, query) -> context.json(clocks.read(scope(query))), "account", "region"),
                Route.put(PATH, this::change, "account", "region"),
                Route.delete(PATH, this::giveUp, "account", "region"));
    }

    private void change(Context context, Query query) {
        Scope scope = scope(query);
        Told told = Body.read(context, Told.class);
        try {
            context.json(clocks.change(scope, told.change()));
        } catch (DateTimeException | ArithmeticException e) {
            throw TimeText.tooFar("advance", String.valueOf(told.advance()));
        }
    }

    private void giveUp(Context context, Query query) {
        context.json(new DeletedView(clocks.giveUp(query.scopes())));
    }

    private static @Nullable Scope scope(Query query) {
        ScopeFilter told = query.scopes();
        if (told.equals(ScopeFilter.ANY)) {
            return null;
        }
        if (told.accountId() == null || told.region() == null) {
            throw ControlException.invalid(
                    "A clock is that of one account in one region: give both account and region, or neither for the"
                            + " common clock");
        }
        return new Scope(told.accountId(), told.region());
    }

    /**
     * What to do with the clock; what is not told stays.
     *
     * @param advance a duration such as {@code PT25H}; a negative one goes back
     * @param system true to return to real time
     */
    record Told(
            @Nullable String now,
            @Nullable String advance,
            @Nullable Boolean frozen,
            @Nullable Boolean system) {
        AdjustableClock.Change change() {
            if (Boolean.FALSE.equals(system)) {
                throw ControlException.invalid(
                        "system can only be true; set now, advance or frozen to leave real time");
            }
            return new AdjustableClock.Change(
                    system != null,
                    frozen,
                    now == null ? null : TimeText.instant("now", now),
                    advance == null ? null : TimeText.duration("advance", advance));
        }
    }
}
