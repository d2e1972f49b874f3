package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import sesemulator.account.ScopeFilter;

/** {@code /_emulator/reset}: back to the beginning, for all or for one account and region. */
public final class ResetControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/reset";

    private static final int LONGEST_BODY = 1024;

    private final List<Consumer<ScopeFilter>> resets;

    /** @param resets what forgets the things of the scopes it is given */
    public ResetControl(List<Consumer<ScopeFilter>> resets) {
        this.resets = List.copyOf(resets);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(PATH, this::reset, "account", "region"));
    }

    private void reset(Context context, Query query) {
        if (Body.octets(context.req(), LONGEST_BODY).length > 0) {
            throw ControlException.invalid("reset takes no body; name account and region as query parameters");
        }
        ScopeFilter scopes = query.scopes();
        resets.forEach(reset -> reset.accept(scopes));
        context.status(204);
    }
}
