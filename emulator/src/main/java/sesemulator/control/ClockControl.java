package sesemulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code /_emulator/clock}: the time that the emulator goes by. */
public final class ClockControl implements Resource {
    private static final String PATH = ControlApi.ROOT + "/clock";

    private final AdjustableClock clock;

    public ClockControl(AdjustableClock clock) {
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.put(PATH, this::change);
    }

    private void show(Context context) {
        context.json(new View(clock.instant(), clock.isFrozen(), clock.isSystem()));
    }

    /** Applies what is told in the order system, frozen, now, advance. */
    private void change(Context context) {
        Change change = Body.read(context, Change.class);
        if (Boolean.FALSE.equals(change.system())) {
            throw ControlException.invalid("system can only be true; set now, advance or frozen to leave real time");
        }
        Instant now = change.now() == null ? null : Query.parseInstant("now", change.now());
        if (change.system() != null) {
            clock.returnToSystem();
        }
        if (change.frozen() != null) {
            setFrozen(change.frozen());
        }
        if (now != null) {
            clock.setTo(now);
        }
        if (change.advance() != null) {
            advance(change.advance());
        }
        show(context);
    }

    private void setFrozen(boolean isFrozen) {
        if (isFrozen) {
            clock.freeze();
        } else {
            clock.unfreeze();
        }
    }

    private void advance(String text) {
        try {
            clock.advance(Query.parseDuration("advance", text));
        } catch (DateTimeException | ArithmeticException e) {
            throw ControlException.invalid("advance leads too far away: " + text);
        }
    }

    /**
     * What the clock shows.
     *
     * @param system whether it is real time
     */
    private record View(Instant now, boolean frozen, boolean system) {}

    /**
     * What to do with the clock; what is not told stays.
     *
     * @param advance a duration such as {@code PT25H}; a negative one goes back
     * @param system true to return to real time
     */
    private record Change(
            @Nullable String now,
            @Nullable String advance,
            @Nullable Boolean frozen,
            @Nullable Boolean system) {}
}
