package sesemulator.kit;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock that the emulator goes by in this test's account and region; that of other tests is left alone. Waiting goes
 * by real time. Safe for many threads.
 */
public final class EmulatorClock {
    private static final String PATH = "clock";

    private final ControlApi control;
    private final Scope scope;
    private volatile boolean isChanged;

    EmulatorClock(ControlApi control, Scope scope) {
        this.control = control;
        this.scope = scope;
    }

    /** What it shows. */
    public Instant now() {
        return control.get(PATH, scope.query()).instant("now");
    }

    /** Moves it on; a negative duration goes back. */
    public void advance(Duration duration) {
        change(JsonObject.of("advance", duration.toString()));
    }

    /** Sets it; frozen or not, it stays so. */
    public void set(Instant now) {
        change(JsonObject.of("now", now.toString()));
    }

    /** Lets time stand still. */
    public void freeze() {
        change(JsonObject.of("frozen", true));
    }

    /** Lets time go on from what the clock shows. */
    public void resume() {
        change(JsonObject.of("frozen", false));
    }

    /** Returns to the time that it had at the start of the test, which is real time. */
    public void reset() {
        control.delete(PATH, scope.query());
        isChanged = false;
    }

    /** The same where the test has changed it. */
    void resetIfChanged() {
        if (isChanged) {
            reset();
        }
    }

    private void change(JsonObject change) {
        isChanged = true;
        control.put(PATH, scope.query(), change.bytes());
    }
}
