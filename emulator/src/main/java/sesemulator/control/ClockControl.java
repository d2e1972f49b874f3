package sesemulator.control;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /_emulator/clock}: the time that the emulator goes by. */
public final class ClockControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/clock";

    private final AdjustableClock clock;

    public ClockControl(AdjustableClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, (context, query) -> context.json(clock.read())), Route.put(PATH, this::change));
    }

    private void change(Context context, Query query) {
        Told told = Body.read(context, Told.class);
        try {
            context.json(clock.change(told.change()));
        } catch (DateTimeException | ArithmeticException e) {
            throw TimeText.tooFar("advance", String.valueOf(told.advance()));
        }
    }

    /**
     * What to do with the clock; what is not told stays.
     *
     * @param advance a duration such as {@code PT25H}; a negative one goes back
     * @param system true to return to real time
     */
    private record Told(
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
