package sesemulator.control;

import java.util.Set;
import sesemulator.fuzz.Reading;

/** What holds of the JSON of any call of the control API: it is an order, or is refused. */
public final class OrderCheck {
    private OrderCheck() {}

    public static void readsOrRefuses(byte[] body) throws Exception {
        endsWell(() -> Body.read(body, FaultOrder.class).fault(Set.of("SendBounce", "SendEmail")));
        endsWell(() -> Body.read(body, FateOrder.class).decided());
        endsWell(() -> Body.read(body, ClockControl.Told.class).change());
        endsWell(() -> Body.read(body, IdentityControl.Change.class).requireSome());
    }

    private static void endsWell(Reading reading) throws Exception {
        Reading.endsWellOrIn(ControlException.class, reading);
    }
}
