package sesemulator.kit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What goes wrong in this test, at the emulator's word; with the test it ends. Safe for many threads. */
public final class Faults {
    private static final String PATH = "faults";

    private final ControlApi control;
    private final Scope scope;
    private final Queue<ActiveFault> added = new ConcurrentLinkedQueue<>();

    Faults(ControlApi control, Scope scope) {
        this.control = control;
        this.scope = scope;
    }

    /**
     * Lets something go wrong from now on. Of several that fit, the one that was added first strikes.
     *
     * @throws EmulatorException if it cannot be; it says why
     */
    public ActiveFault add(Fault fault) {
        byte[] answer = control.post(PATH, Query.none(), fault.json(scope).bytes());
        ActiveFault active =
                new ActiveFault(control, PATH + "/" + Json.parse(answer).text("id"));
        added.add(active);
        return active;
    }

    /** Lets nothing of it go wrong any more. */
    public void removeAll() {
        for (ActiveFault fault = added.poll(); fault != null; fault = added.poll()) {
            fault.remove();
        }
    }
}
