package sesemulator.control;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.sending.Feedback;
import sesemulator.sending.Feedbacks;

/** {@code /_emulator/feedback-messages}: bounces, complaints and automatic responses that came back of sent mail. */
public final class FeedbackMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/feedback-messages";

    private static final Map<Feedback.Kind, String> KINDS = Map.of(
            Feedback.Kind.BOUNCE, "bounce",
            Feedback.Kind.COMPLAINT, "complaint",
            Feedback.Kind.AUTOMATIC_RESPONSE, "automaticResponse");

    private final Feedbacks feedbacks;
    private final Patience patience;
    private final Raw raw;

    public FeedbackMessages(Feedbacks feedbacks, Waiters waiters, Turns turns) {
        this.feedbacks = feedbacks;
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
                        "sentMessageId",
                        "to",
                        "kind",
                        "since",
                        "limit",
                        "nextToken",
                        "wait",
                        "count"),
                Route.delete(PATH, this::removeAll, "account", "region", "sentMessageId", "to", "kind", "since"),
                Route.get(PATH + "/{id}", this::show),
                Route.get(PATH + "/{id}/raw", (context, query) -> raw(context)),
                Route.delete(PATH + "/{id}", this::remove));
    }

    private void list(Context context, Query query) {
        Feedbacks.Filter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(
                context,
                query,
                () -> feedbacks.count(filter),
                () -> ListView.of(feedbacks.list(filter, page), View::of));
    }

    private void show(Context context, Query query) {
        MailId id = id(context);
        context.json(View.of(feedbacks.find(id).orElseThrow(() -> unknown(id))));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(feedbacks.removeAll(filter(query))));
    }

    private void remove(Context context, Query query) {
        MailId id = id(context);
        if (!feedbacks.remove(id)) {
            throw unknown(id);
        }
        context.status(204);
    }

    private static Feedbacks.Filter filter(Query query) {
        return new Feedbacks.Filter(
                query.scopes(),
                query.text("sentMessageId"),
                query.text("to"),
                kind(query.text("kind")),
                query.instant("since"));
    }

    private static Feedback.@Nullable Kind kind(@Nullable String told) {
        if (told == null) {
            return null;
        }
        return Arrays.stream(Feedback.Kind.values())
                .filter(kind -> told.equals(KINDS.get(kind)))
                .findFirst()
                .orElseThrow(() -> ControlException.invalid(
                        "kind must be bounce, complaint or automaticResponse, not '" + told + "'"));
    }

    private static ControlException unknown(MailId id) {
        return ControlException.notFound("No feedback message has the id " + id);
    }

    private void raw(Context context) throws Exception {
        MailId id = id(context);
        raw.answer(context, feedbacks.find(id).map(Feedback::size), () -> feedbacks.bytes(id));
    }

    private static MailId id(Context context) {
        return new MailId(context.pathParam("id"));
    }

    /**
     * What came back.
     *
     * @param to the return path of the mail that was sent
     * @param receivedAs the received mail that it is; null if mail for the return path is not received here
     */
    private record View(
            String id,
            String sentMessageId,
            String kind,
            String to,
            Instant time,
            Scope scope,
            long size,
            @Nullable String receivedAs,
            Map<String, String> links) {
        static View of(Feedback feedback) {
            String path = PATH + "/" + feedback.id();
            MailId receivedAs = feedback.receivedAs();
            return new View(
                    feedback.id().value(),
                    feedback.sentId().value(),
                    KINDS.getOrDefault(feedback.kind(), ""),
                    feedback.to().value(),
                    feedback.time(),
                    feedback.scope(),
                    feedback.size(),
                    receivedAs == null ? null : receivedAs.value(),
                    Map.of(
                            "self", path,
                            "raw", path + "/raw",
                            "sent", SentMailMessages.PATH + "/" + feedback.sentId()));
        }
    }
}
