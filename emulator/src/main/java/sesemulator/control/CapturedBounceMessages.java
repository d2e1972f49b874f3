package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.CapturedBounces;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.RelayStatus;

/** {@code /_emulator/captured-bounces}: the bounces that were sent; a caller can wait for them. */
public final class CapturedBounceMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/captured-bounces";

    private final CapturedBounces captured;
    private final Outbox outbox;
    private final Patience patience;
    private final Raw raw;

    public CapturedBounceMessages(CapturedBounces captured, Outbox outbox, Waiters waiters, Turns turns) {
        this.captured = captured;
        this.outbox = outbox;
        this.patience = new Patience(waiters);
        this.raw = new Raw(turns);
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
                        "recipient",
                        "sender",
                        "status",
                        "bounceType",
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
                        "originalMessageId",
                        "recipient",
                        "sender",
                        "status",
                        "bounceType",
                        "since"),
                Route.get(PATH + "/{id}", (context, query) -> context.json(view(find(context)))),
                Route.get(PATH + "/{id}/raw", (context, query) -> raw(context)),
                Route.delete(PATH + "/{id}", this::remove));
    }

    private void list(Context context, Query query) {
        BounceFilter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(context, query, () -> captured.count(filter), () -> page(filter, page));
    }

    private ListView<BounceView> page(BounceFilter filter, Page.Request page) {
        Page<CapturedBounce> found = captured.list(filter, page);
        List<MailId> ids = found.items().stream().map(CapturedBounce::id).toList();
        Map<MailId, RelayStatus> relayed = outbox.statuses(ids);
        return ListView.of(found, bounce -> BounceView.of(bounce, relayed.get(bounce.id())));
    }

    private BounceView view(CapturedBounce bounce) {
        return BounceView.of(bounce, outbox.statuses(List.of(bounce.id())).get(bounce.id()));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(captured.removeAll(filter(query))));
    }

    private static BounceFilter filter(Query query) {
        String type = query.text("bounceType");
        if (type != null && BounceType.named(type).isEmpty()) {
            throw ControlException.invalid("bounceType must be one of SES's, such as DoesNotExist, not '" + type + "'");
        }
        return new BounceFilter(
                query.scopes(),
                query.text("originalMessageId"),
                query.text("recipient"),
                query.text("sender"),
                query.text("status"),
                type,
                query.instant("since"));
    }

    private CapturedBounce find(Context context) {
        MailId id = id(context);
        return captured.find(id).orElseThrow(() -> unknown(id));
    }

    private void remove(Context context, Query query) {
        MailId id = id(context);
        if (!captured.remove(id)) {
            throw unknown(id);
        }
        context.status(204);
    }

    private static ControlException unknown(MailId id) {
        return ControlException.notFound("No captured bounce has the id " + id);
    }

    private void raw(Context context) throws Exception {
        MailId id = id(context);
        raw.answer(context, captured.find(id).map(CapturedBounce::size), () -> captured.bytes(id));
    }

    private static MailId id(Context context) {
        return new MailId(context.pathParam("id"));
    }
}
