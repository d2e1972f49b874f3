package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.Page;
import sesemulator.request.ApiRequests;

/** {@code /_emulator/requests}: the newest calls of the SES API; a caller can wait for them. */
public final class RequestControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/requests";

    private final ApiRequests requests;
    private final Patience patience;

    public RequestControl(ApiRequests requests, Waiters waiters) {
        this.requests = requests;
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
                        "action",
                        "status",
                        "code",
                        "since",
                        "limit",
                        "nextToken",
                        "wait",
                        "count"),
                Route.delete(PATH, this::removeAll, "account", "region", "action", "status", "code", "since"),
                Route.get(PATH + "/{id}", this::show));
    }

    private void list(Context context, Query query) {
        ApiRequests.Filter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(context, query, () -> requests.count(filter), () -> page(filter, page));
    }

    private ListView<RequestView> page(ApiRequests.Filter filter, Page.Request page) {
        return ListView.of(requests.list(filter, page), RequestView::of);
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(requests.removeAll(filter(query))));
    }

    private void show(Context context, Query query) {
        String id = context.pathParam("id");
        context.json(requests.find(id)
                .map(RequestView::of)
                .orElseThrow(() -> ControlException.notFound("No request that is still kept has the id " + id)));
    }

    private static ApiRequests.Filter filter(Query query) {
        return new ApiRequests.Filter(
                query.scopes(), query.text("action"), status(query), query.text("code"), query.instant("since"));
    }

    private static @Nullable Integer status(Query query) {
        return query.has("status") ? query.integer("status", 0, 100, 599) : null;
    }
}
