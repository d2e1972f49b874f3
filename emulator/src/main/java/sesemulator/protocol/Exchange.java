package sesemulator.protocol;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesException;
import sesemulator.fault.Effect;
import sesemulator.fault.Fault.Moment;
import sesemulator.fault.Occasion;
import sesemulator.fault.Place;
import sesemulator.fault.Strike;
import sesemulator.request.ApiRequest;

/** One call from its arrival to its answer, with what is known of it by and by. For one thread at a time. */
final class Exchange {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,64}");

    private final Context context;
    private final String requestId;
    private final Instant time;
    private final long startNanos = System.nanoTime();
    private @Nullable Scope scope;
    private @Nullable Parameters parameters;
    private @Nullable Strike strike;
    private CompletableFuture<Void> pause = CompletableFuture.completedFuture(null);
    private @Nullable Answer answer;
    private ApiRequest.@Nullable Refusal error;
    private Runnable onEnd = () -> {};

    Exchange(Context context, String requestId, Instant time) {
        this.context = context;
        this.requestId = requestId;
        this.time = time;
    }

    Context context() {
        return context;
    }

    String requestId() {
        return requestId;
    }

    void onEnd(Runnable action) {
        onEnd = action;
    }

    Occasion understood(Scope caller, Parameters sent) {
        scope = caller;
        parameters = sent;
        return new Occasion(new Place.Action(action()), Set.of(caller), name -> sent.value(name)
                .map(List::of)
                .orElse(List.of()));
    }

    private @Nullable String action() {
        return parameters == null ? null : parameters.value("Action").orElse(null);
    }

    /** @param end when what the fault holds back may go on */
    void struck(Strike by, CompletableFuture<Void> end) {
        strike = by;
        pause = end;
    }

    boolean isToAct() {
        return answer == null && !(strike != null && strike.effect() != null && strike.moment() == Moment.BEFORE);
    }

    boolean actsBeforePause() {
        return strike != null && strike.moment() == Moment.AFTER;
    }

    /** To be called when the call is understood. */
    void answerBy(Operations operations) {
        Scope caller = Objects.requireNonNull(scope);
        Parameters sent = Objects.requireNonNull(parameters);
        answer = Answer.whole(200, operations.answer(caller, sent, requestId));
    }

    void failed(SesException failure) {
        answer = Answer.of(failure, requestId);
        error = new ApiRequest.Refusal(failure.code(), failure.text());
    }

    /** Goes on when the pause is over; at once if there is none. */
    void afterPause(Runnable rest) {
        if (pause.isDone()) {
            rest.run();
        } else {
            context.future(() -> pause.thenRunAsync(rest, serverThreads()));
        }
    }

    private Executor serverThreads() {
        return context.req().getAsyncContext()::start;
    }

    /** What goes out, whether as intended or spoilt. */
    Answer outcome() {
        Effect effect = strike == null ? null : strike.effect();
        if (effect == null) {
            return intended();
        }
        error = effect instanceof Effect.SesError told ? new ApiRequest.Refusal(told.code(), told.message()) : null;
        return Misbehaviour.of(effect, intended(), requestId);
    }

    private Answer intended() {
        if (answer != null) {
            return answer;
        }
        String name = String.valueOf(action());
        return Answer.whole(
                200, ResponseEncoder.metadataOnly(NAME.matcher(name).matches() ? name : "Unknown", requestId));
    }

    ApiRequest record(Answer outcome) {
        return ApiRequest.of(
                requestId,
                time,
                scope,
                action(),
                parameters == null ? Map.of() : parameters.all(),
                outcome.visibleStatus(),
                error,
                Duration.ofNanos(System.nanoTime() - startNanos),
                strike == null ? null : new ApiRequest.Injected(strike.faultId(), strike.type()));
    }

    void end() {
        onEnd.run();
    }
}
