package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.RelayStatus;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;

/** {@code /_emulator/sent-messages}: the mail that accounts sent; a caller can wait for it. */
public final class SentMailMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/sent-messages";

    private final SentMails sent;
    private final Outbox outbox;
    private final Patience patience;
    private final Raw raw;

    public SentMailMessages(SentMails sent, Outbox outbox, Waiters waiters, Turns turns) {
        this.sent = sent;
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
                        "source",
                        "recipient",
                        "action",
                        "configurationSet",
                        "template",
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
                        "source",
                        "recipient",
                        "action",
                        "configurationSet",
                        "template",
                        "since"),
                Route.get(PATH + "/{id}", this::show),
                Route.get(PATH + "/{id}/raw", (context, query) -> raw(context)),
                Route.delete(PATH + "/{id}", this::remove));
    }

    private void list(Context context, Query query) {
        SentMails.Filter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(context, query, () -> sent.count(filter), () -> page(filter, page));
    }

    private ListView<SentMailView> page(SentMails.Filter filter, Page.Request page) {
        Page<SentMail> found = sent.list(filter, page);
        Map<MailId, RelayStatus> relayed =
                outbox.statuses(found.items().stream().map(SentMail::id).toList());
        return ListView.of(found, mail -> SentMailView.of(mail, relayed.get(mail.id())));
    }

    private void show(Context context, Query query) {
        MailId id = id(context);
        SentMail mail = sent.find(id).orElseThrow(() -> unknown(id));
        context.json(SentMailView.of(mail, outbox.statuses(List.of(id)).get(id)));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(sent.removeAll(filter(query))));
    }

    private void remove(Context context, Query query) {
        MailId id = id(context);
        if (!sent.remove(id)) {
            throw unknown(id);
        }
        context.status(204);
    }

    private static SentMails.Filter filter(Query query) {
        return new SentMails.Filter(
                query.scopes(),
                query.text("source"),
                query.text("recipient"),
                query.text("action"),
                query.text("configurationSet"),
                query.text("template"),
                query.instant("since"));
    }

    private static ControlException unknown(MailId id) {
        return ControlException.notFound("No sent message has the id " + id);
    }

    private void raw(Context context) throws Exception {
        MailId id = id(context);
        raw.answer(context, sent.find(id).map(SentMail::size), () -> sent.bytes(id));
    }

    private static MailId id(Context context) {
        return new MailId(context.pathParam("id"));
    }
}
