package sesemulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_AWAITED = 1_000_000;

    private final CapturedBounces captured;
    private final Outbox outbox;
    private final Waiters waiters;

    public CapturedBounceMessages(CapturedBounces captured, Outbox outbox, Waiters waiters) {
        this.captured = captured;
        this.outbox = outbox;
        this.waiters = waiters;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.delete(PATH, this::removeAll);
        routes.get(PATH + "/{id}", context -> context.json(view(find(context))));
        routes.get(PATH + "/{id}/raw", context -> Raw.answer(context, captured.bytes(id(context))));
        routes.delete(PATH + "/{id}", this::remove);
    }

    private void list(Context context) {
        Query query = Query.of(
                context,
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
                "count");
        BounceFilter filter = filter(query);
        var page = query.page();
        int count = query.integer("count", 1, 1, MOST_AWAITED);
        Duration wait = Optional.ofNullable(query.duration("wait")).orElse(Duration.ZERO);
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw ControlException.invalid("wait must be at most " + LONGEST_WAIT.toMinutes() + " minutes");
        }
        if (wait.isZero()) {
            context.json(view(captured.list(filter, page)));
            return;
        }
        context.future(() -> waiters.until(() -> captured.count(filter) >= count, wait)
                .thenRun(() -> context.json(view(captured.list(filter, page)))));
    }

    private ListView<BounceView> view(Page<CapturedBounce> page) {
        List<MailId> ids = page.items().stream().map(CapturedBounce::id).toList();
        Map<MailId, RelayStatus> relayed = outbox.statuses(ids);
        return ListView.of(page, bounce -> BounceView.of(bounce, relayed.get(bounce.id())));
    }

    private BounceView view(CapturedBounce bounce) {
        return BounceView.of(bounce, outbox.statuses(List.of(bounce.id())).get(bounce.id()));
    }

    private void removeAll(Context context) {
        Query query = Query.of(
                context,
                "account",
                "region",
                "originalMessageId",
                "recipient",
                "sender",
                "status",
                "bounceType",
                "since");
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
        return captured.find(id).orElseThrow(() -> ControlException.notFound("No captured bounce has the id " + id));
    }

    private void remove(Context context) {
        find(context);
        captured.remove(id(context));
        context.status(204);
    }

    private static MailId id(Context context) {
        return new MailId(context.pathParam("id"));
    }
}
