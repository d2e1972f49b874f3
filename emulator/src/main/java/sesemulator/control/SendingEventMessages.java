package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.event.PublishedEvents;
import sesemulator.mail.Page;

/** {@code /_emulator/events}: what became of sent mail, and who was told, whether anybody was or not. */
public final class SendingEventMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/events";

    private final PublishedEvents events;
    private final Patience patience;

    public SendingEventMessages(PublishedEvents events, Waiters waiters) {
        this.events = events;
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
                        "eventType",
                        "messageId",
                        "recipient",
                        "configurationSet",
                        "since",
                        "limit",
                        "nextToken",
                        "wait",
                        "count"),
                Route.delete(
                        PATH,
                        this::removeAll,
                        "account",
                        "region",
                        "eventType",
                        "messageId",
                        "recipient",
                        "configurationSet",
                        "since"));
    }

    private void list(Context context, Query query) {
        PublishedEvents.Filter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(
                context,
                query,
                () -> events.count(filter),
                () -> ListView.of(events.list(filter, page), SendingEventView::of));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(events.removeAll(filter(query))));
    }

    private static PublishedEvents.Filter filter(Query query) {
        return new PublishedEvents.Filter(
                query.scopes(),
                query.text("eventType"),
                query.text("messageId"),
                query.text("recipient"),
                query.text("configurationSet"),
                query.instant("since"));
    }
}
