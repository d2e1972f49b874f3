package sesemulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import sesemulator.account.ScopeFilter;

/** {@code /_emulator/reset}: back to the beginning, for all or for one account and region. */
public final class ResetControl implements Resource {
    private final List<Consumer<ScopeFilter>> resets;
    private final AdjustableClock clock;

    /** @param resets what forgets the things of the scopes it is given */
    public ResetControl(List<Consumer<ScopeFilter>> resets, AdjustableClock clock) {
        this.resets = List.copyOf(resets);
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(ControlApi.ROOT + "/reset", this::reset);
    }

    /** The clock is everybody's, so only a reset of everything returns it to real time. */
    private void reset(Context context) {
        ScopeFilter scopes = Query.of(context, "account", "region").scopes();
        resets.forEach(reset -> reset.accept(scopes));
        if (scopes.equals(ScopeFilter.ANY)) {
            clock.returnToSystem();
        }
        context.status(204);
    }
}
