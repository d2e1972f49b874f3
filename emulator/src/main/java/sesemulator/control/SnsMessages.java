package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.mail.Page;
import sesemulator.outbound.PublishedMessages;

/** {@code /_emulator/sns-messages}: what was published, whether somebody subscribed or not. */
public final class SnsMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/sns-messages";

    private final PublishedMessages messages;
    private final Patience patience;

    public SnsMessages(PublishedMessages messages, Waiters waiters) {
        this.messages = messages;
        this.patience = new Patience(waiters);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "topicArn", "limit", "nextToken", "wait", "count"),
                Route.delete(PATH, this::removeAll, "account", "region", "topicArn"));
    }

    private void list(Context context, Query query) {
        // A message is shown as it is kept.
        PublishedMessages.Filter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(
                context,
                query,
                () -> messages.count(filter),
                () -> ListView.of(messages.list(filter, page), kept -> kept));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(messages.removeAll(filter(query))));
    }

    private static PublishedMessages.Filter filter(Query query) {
        return new PublishedMessages.Filter(query.scopes(), query.text("topicArn"));
    }
}
