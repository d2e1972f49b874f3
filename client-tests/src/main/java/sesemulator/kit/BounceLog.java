package sesemulator.kit;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mail, bounces and calls of one account and region. Safe for many threads. */
final class BounceLog {
    private static final String CAPTURED = "captured-bounces";
    private static final String REFUSED = "refused-bounces";
    private static final String RECEIVED = "received-messages";
    private static final String REQUESTS = "requests";
    /** Mails whose calls are looked for in other accounts, when nothing else explains a failure. */
    private static final int MOST_LOOKED_FOR = 10;

    private final ControlApi control;
    private final Scope scope;
    private final Set<String> taken = new HashSet<>();

    BounceLog(ControlApi control, Scope scope) {
        this.control = control;
        this.scope = scope;
    }

    List<Bounce> list(BounceFilter filter) {
        return control.all(CAPTURED, filter.query(scope.query())).stream()
                .map(this::bounce)
                .toList();
    }

    /** Those that there are when there are so many, or time is up. */
    List<Bounce> await(BounceFilter filter, int count, Duration timeout) {
        awaitList(CAPTURED, filter.query(scope.query()), count, timeout);
        return list(filter);
    }

    private void awaitList(String path, Query query, int count, Duration timeout) {
        Query waiting =
                query.and("count", Integer.toString(BoundedWait.checked(count))).and("limit", "1");
        control.getWaiting(path, waiting, BoundedWait.checked(timeout));
    }

    /** The next in the order of sending, once each. */
    synchronized Optional<Bounce> take(Duration timeout) {
        List<Bounce> all = await(BounceFilter.ALL, taken.size() + 1, timeout);
        Optional<Bounce> next =
                all.stream().filter(bounce -> !taken.contains(bounce.id())).findFirst();
        next.ifPresent(bounce -> taken.add(bounce.id()));
        return next;
    }

    /** To be called when the emulator has forgotten all. */
    synchronized void forget() {
        taken.clear();
    }

    List<RefusedBounce> refused() {
        return control.all(REFUSED, scope.query()).stream()
                .map(RefusedBounce::of)
                .toList();
    }

    List<ReceivedMail> received() {
        return control.all(RECEIVED, scope.query()).stream()
                .map(ReceivedMail::of)
                .toList();
    }

    /** Those that there are when there are so many, or time is up. */
    List<ReceivedMail> awaitReceived(int count, Duration timeout) {
        awaitList(RECEIVED, scope.query(), count, timeout);
        return received();
    }

    List<SesRequest> requests() {
        return requests(scope.query());
    }

    private List<SesRequest> requests(Query query) {
        return control.all(REQUESTS, query).stream().map(SesRequest::of).toList();
    }

    /** Those of an action that there are when there are so many, or time is up. */
    List<SesRequest> awaitRequests(String action, int count, Duration timeout) {
        Query ofAction = scope.query().and("action", action);
        awaitList(REQUESTS, ofAction, count, timeout);
        return requests(ofAction);
    }

    ReceivedMail received(String messageId) {
        return ReceivedMail.of(control.get(RECEIVED + "/" + Query.encoded(messageId), Query.none()));
    }

    Diagnosis diagnosis() {
        List<Bounce> bounces = list(BounceFilter.ALL);
        List<RefusedBounce> refused = refused();
        List<ReceivedMail> received = received();
        boolean isExplained = !bounces.isEmpty() || !refused.isEmpty();
        return new Diagnosis(scope, bounces, refused, received, isExplained ? List.of() : strayed(received));
    }

    private List<Diagnosis.Strayed> strayed(List<ReceivedMail> received) {
        return received.stream()
                .limit(MOST_LOOKED_FOR)
                .flatMap(mail -> control.all(REFUSED, Query.none().and("originalMessageId", mail.messageId())).stream())
                .map(refused -> new Diagnosis.Strayed(scopeOf(refused.object("scope")), RefusedBounce.of(refused)))
                .toList();
    }

    private static Scope scopeOf(Json scope) {
        return new Scope(scope.text("accountId"), scope.text("region"));
    }

    private Bounce bounce(Json bounce) {
        String path = CAPTURED + "/" + Query.encoded(bounce.text("id")) + "/raw";
        return Bounce.of(bounce, () -> control.raw(path, Query.none()), this::diagnosis);
    }
}
