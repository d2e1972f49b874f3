package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.outbound.PublishedMessages;

/** {@code /_emulator/sns-messages}: what was published, whether somebody subscribed or not. */
public final class SnsMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/sns-messages";

    private final PublishedMessages messages;

    public SnsMessages(PublishedMessages messages) {
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "topicArn", "limit", "nextToken"),
                Route.delete(PATH, this::removeAll, "account", "region", "topicArn"));
    }

    private void list(Context context, Query query) {
        // A message is shown as it is kept.
        context.json(ListView.of(messages.list(filter(query), query.page()), kept -> kept));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(messages.removeAll(filter(query))));
    }

    private static PublishedMessages.Filter filter(Query query) {
        return new PublishedMessages.Filter(query.scopes(), query.text("topicArn"));
    }
}
