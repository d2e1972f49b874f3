package sesemulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import sesemulator.bounce.RefusedBounces;

/** {@code /_emulator/refused-bounces}: the calls of SendBounce that were refused, and why. */
public final class RefusedBounceCalls implements Resource {
    static final String PATH = ControlApi.ROOT + "/refused-bounces";

    private final RefusedBounces refused;

    public RefusedBounceCalls(RefusedBounces refused) {
        this.refused = refused;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.delete(PATH, this::removeAll);
    }

    private void list(Context context) {
        Query query =
                Query.of(context, "account", "region", "originalMessageId", "code", "since", "limit", "nextToken");
        // A refused call has nothing to hide: it is shown as it is kept.
        context.json(ListView.of(refused.list(filter(query), query.page()), kept -> kept));
    }

    private void removeAll(Context context) {
        Query query = Query.of(context, "account", "region", "originalMessageId", "code", "since");
        context.json(new DeletedView(refused.removeAll(filter(query))));
    }

    private static RefusedBounces.Filter filter(Query query) {
        return new RefusedBounces.Filter(
                query.scopes(), query.text("originalMessageId"), query.text("code"), query.instant("since"));
    }
}
