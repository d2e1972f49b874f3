package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.bounce.RefusedBounces;
import sesemulator.mail.Page;

/** {@code /_emulator/refused-bounces}: the calls of SendBounce that were refused, and why. */
public final class RefusedBounceCalls implements Resource {
    static final String PATH = ControlApi.ROOT + "/refused-bounces";

    private final RefusedBounces refused;
    private final Patience patience;

    public RefusedBounceCalls(RefusedBounces refused, Waiters waiters) {
        this.refused = refused;
        this.patience = new Patience(waiters);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        PATH,
                        this::list,
                        "account",
                        "region",
                        "originalMessageId",
                        "code",
                        "since",
                        "limit",
                        "nextToken",
                        "wait",
                        "count"),
                Route.delete(PATH, this::removeAll, "account", "region", "originalMessageId", "code", "since"));
    }

    private void list(Context context, Query query) {
        // A refused call has nothing to hide: it is shown as it is kept.
        RefusedBounces.Filter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(
                context,
                query,
                () -> refused.count(filter),
                () -> ListView.of(refused.list(filter, page), kept -> kept));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(refused.removeAll(filter(query))));
    }

    private static RefusedBounces.Filter filter(Query query) {
        return new RefusedBounces.Filter(
                query.scopes(), query.text("originalMessageId"), query.text("code"), query.instant("since"));
    }
}
