package sesemulator.protocol;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * The SES API over HTTP: {@code POST /} with a form, {@code GET /} with a query string, and SES's error XML for whatever
 * else is asked of this server outside another room's paths. Thread-safe.
 *
 * <p>The content type is not looked at: a body that reads as a form is one. Parameters of the query string and of the
 * body count alike.
 */
public final class QueryEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(QueryEndpoint.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Operations operations;
    private final RequestIds requestIds;
    private final RequestBody requestBody;
    private final LargeBodies largeBodies;

    /**
     * @param bodyLimit the largest request body in bytes, as sent and as unpacked
     */
    public QueryEndpoint(Operations operations, RequestIds requestIds, int bodyLimit) {
        this.operations = operations;
        this.requestIds = requestIds;
        this.requestBody = new RequestBody(bodyLimit);
        this.largeBodies = new LargeBodies(Runtime.getRuntime().maxMemory(), bodyLimit, PATIENCE);
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
        String requestId = requestIds.next(null);
        send(context, reason.status(), requestId, ResponseEncoder.error(reason, requestId));
        context.skipRemainingHandlers();
    }

    private void handle(Context context) {
        String requestId = requestIds.next(scopeIfTold(context));
        try {
            send(context, 200, requestId, largeBodies.inTurn(context.req(), () -> answer(context, requestId)));
        } catch (SesException e) {
            send(context, e.status(), requestId, ResponseEncoder.error(e, requestId));
        } catch (Throwable e) {
            LOG.error("Request {} failed", requestId, e);
            SesException failure = SesErrors.internalFailure(
                    "The request processing has failed because of an unknown error, exception or failure.");
            send(context, failure.status(), requestId, ResponseEncoder.error(failure, requestId));
        }
    }

    private static @Nullable Scope scopeIfTold(Context context) {
        try {
            return scope(context);
        } catch (SesException e) {
            return null; // what is wrong is told when the call is answered
        }
    }

    private static Scope scope(Context context) {
        return Authentication.scopeOf(
                context.header("Authorization"), dateOf(context), FormParser.parse(bytes(context.queryString())));
    }

    private byte[] answer(Context context, String requestId) {
        byte[] query = bytes(context.queryString());
        // Read first of all, so that a refused request, too, leaves the connection fit for the next.
        byte[] body = requestBody.read(context.req());
        Scope scope = scope(context);
        Parameters parameters = FormParser.parse(query, body);
        return operations.find(parameters).answer(scope, parameters, requestId);
    }

    private static @Nullable String dateOf(Context context) {
        String amzDate = context.header("X-Amz-Date");
        return amzDate != null ? amzDate : context.header("Date");
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** In one piece: an answer in two costs clients about 40 ms by the delayed acknowledgement. */
    private static void send(Context context, int status, String requestId, byte[] xml) {
        context.status(status).contentType("text/xml").disableCompression();
        context.header("x-amzn-RequestId", requestId).header("x-amz-request-id", requestId);
        context.res().setContentLength(xml.length);
        context.result(xml);
    }
}
