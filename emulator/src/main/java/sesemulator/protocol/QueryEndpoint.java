package sesemulator.protocol;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;
import sesemulator.fault.Delays;
import sesemulator.fault.Faults;
import sesemulator.mail.StorageFullException;
import sesemulator.memory.WorkingMemory;
import sesemulator.request.ApiRequests;

/**
 * The SES API over HTTP: {@code POST /} with a form, {@code GET /} with a query string, and SES's error XML for whatever
 * else is asked of this server outside another room's paths. Thread-safe.
 *
 * <p>The content type is not looked at: a body that reads as a form is one. Parameters of the query string and of the
 * body count alike.
 */
public final class QueryEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryEndpoint.class);

    private final Operations operations;
    private final RequestIds requestIds;
    private final SignatureCheck signatures;
    private final Clocks clocks;
    private final Faults faults;
    private final Delays delays = new Delays();
    private final ApiRequests requests;
    private final RequestBody requestBody;
    private final BodyRoom bodyRoom;

    /**
     * @param bodyLimit the largest request body in bytes, as sent and as unpacked
     * @param memory for all bodies that are worked on
     * @param signatures asked of every call, before anything in its form
     * @param faults asked of every call whose parameters could be read
     * @param requests told of every call
     */
    public QueryEndpoint(
            Operations operations,
            RequestIds requestIds,
            int bodyLimit,
            WorkingMemory memory,
            SignatureCheck signatures,
            Clocks clocks,
            Faults faults,
            ApiRequests requests) {
        this.operations = operations;
        this.requestIds = requestIds;
        this.signatures = signatures;
        this.clocks = clocks;
        this.faults = faults;
        this.requests = requests;
        this.requestBody = new RequestBody(bodyLimit);
        this.bodyRoom = new BodyRoom(memory, bodyLimit);
    }

    /**
     * Takes {@code /} and refuses every path that is neither it nor another room's.
     *
     * @param elsewhere the paths that other rooms answer, each with all below it, such as {@code /_emulator}
     */
    public void register(RoutesConfig routes, Collection<String> elsewhere) {
        routes.before(context -> {
            String path = context.path();
            if (!path.equals("/") && elsewhere.stream().noneMatch(root -> isWithin(path, root))) {
                refuse(context, SesErrors.http(404, "There is nothing at " + path + "; the SES API is at /."));
            } else if (path.equals("/") && !isAnswered(context.method())) {
                context.header("Allow", "GET, POST");
                refuse(context, SesErrors.http(405, "The SES API takes POST and GET, not " + context.method() + "."));
            }
        });
        routes.post("/", this::handle);
        routes.get("/", this::handle);
    }

    private static boolean isWithin(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static boolean isAnswered(HandlerType method) {
        return method.equals(HandlerType.POST) || method.equals(HandlerType.GET);
    }

    private void refuse(Context context, SesException reason) {
        Exchange exchange = begun(context, null);
        exchange.failed(reason);
        finish(exchange);
        context.skipRemainingHandlers();
    }

    private void handle(Context context) {
        SignatureClaim claim = claimIfWellFormed(context);
        Exchange exchange = begun(context, claim == null ? null : signatures.scopeOf(claim));
        attempt(exchange, () -> read(exchange, claim));
        if (exchange.actsBeforePause()) {
            act(exchange);
            exchange.afterPause(() -> finish(exchange));
        } else {
            exchange.afterPause(() -> {
                act(exchange);
                finish(exchange);
            });
        }
    }

    /** @param caller whose ids are drawn, and by whose clock it came; null if it does not say */
    private Exchange begun(Context context, @Nullable Scope caller) {
        Instant now = clocks.now(caller == null ? Scope.DEFAULT : caller).truncatedTo(ChronoUnit.MILLIS);
        return new Exchange(context, requestIds.next(caller), now);
    }

    private static @Nullable SignatureClaim claimIfWellFormed(Context context) {
        try {
            return claim(context, FormParser.parse(bytes(context.queryString())));
        } catch (SesException e) {
            return null; // what is wrong is told when the call is answered
        }
    }

    private static SignatureClaim claim(Context context, Parameters query) {
        return Authentication.claimOf(context.header("Authorization"), dateOf(context), query);
    }

    private void attempt(Exchange exchange, Runnable step) {
        try {
            CurrentCall.during(exchange.requestId(), step);
        } catch (SesException e) {
            exchange.failed(e);
        } catch (StorageFullException e) {
            LOG.error("Request {} could not be kept", exchange.requestId(), e);
            exchange.failed(SesErrors.serviceUnavailable(String.valueOf(e.getMessage())));
        } catch (Throwable e) {
            LOG.error("Request {} failed", exchange.requestId(), e);
            exchange.failed(SesErrors.internalFailure(SesErrors.UNKNOWN_FAILURE));
        }
    }

    /** @param claim read already; null if that failed, and is to fail again in its turn */
    private void read(Exchange exchange, @Nullable SignatureClaim claim) {
        Context context = exchange.context();
        exchange.onEnd(bodyRoom.enter(context.req()));
        byte[] query = bytes(context.queryString());
        // Read first of all, so that a refused request, too, leaves the connection fit for the next.
        byte[] sent = requestBody.read(context.req());
        Scope caller = verified(context, claim, FormParser.parse(query), sent);
        byte[] body = requestBody.unpacked(context.req(), sent);
        faults.strike(exchange.understood(caller, FormParser.parse(query, body)))
                .ifPresent(strike -> exchange.struck(strike, delays.after(strike.delay())));
    }

    private Scope verified(Context context, @Nullable SignatureClaim read, Parameters query, byte[] sent) {
        SignatureClaim claim = read == null ? claim(context, query) : read;
        signatures.verify(claim, context.req(), query, sent);
        return signatures.scopeOf(claim);
    }

    private void act(Exchange exchange) {
        if (exchange.isToAct()) {
            attempt(exchange, () -> exchange.answerBy(operations));
        }
    }

    /** Recorded before it goes out, so that a client who has its answer finds the record. */
    private void finish(Exchange exchange) {
        try {
            Answer outcome = exchange.outcome();
            requests.add(exchange.record(outcome));
            outcome.send(exchange.context(), exchange.requestId());
        } finally {
            exchange.end();
        }
    }

    private static @Nullable String dateOf(Context context) {
        String amzDate = context.header("X-Amz-Date");
        return amzDate != null ? amzDate : context.header("Date");
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Lets go what faults hold back; to be called before the server stops. */
    @Override
    public void close() {
        delays.close();
    }
}
