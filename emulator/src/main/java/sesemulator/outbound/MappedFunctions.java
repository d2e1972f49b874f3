package sesemulator.outbound;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Scope;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;

/**
 * Functions that are found at plain HTTP URLs, such as that of the Lambda runtime interface emulator; what is not
 * mapped is another's. A URL gets one event at a time, as a function's own environment does: two at once end the
 * runtime interface emulator. Of an invocation that does not wait, no more is known than that the event went out; what
 * is answered is logged if it is bad.
 */
public final class MappedFunctions implements Functions {
    private static final Logger LOG = LoggerFactory.getLogger(MappedFunctions.class);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15); // of any function at AWS

    private final FunctionUrls urls;
    private final Map<String, URI> settings;
    private final HttpDoor http;
    private final Duration patience;
    private final Functions others;
    /** Of URLs that an event is at, or waits for. */
    private final Map<URI, Turn> turns = new ConcurrentHashMap<>();

    /**
     * @param settings URLs by ARN, for functions that the control API told nothing of
     * @param patience how long to wait for an answer, for the turn of an event, and for it to go out
     */
    public MappedFunctions(
            FunctionUrls urls, Map<String, URI> settings, HttpDoor http, Duration patience, Functions others) {
        this.urls = urls;
        this.settings = Map.copyOf(settings);
        this.http = http;
        this.patience = patience;
        this.others = others;
    }

    @Override
    public String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException {
        Optional<URI> url = find(function.functionArn());
        return url.isPresent() ? invoke(url.get(), function, event) : others.invoke(scope, function, event);
    }

    @Override
    public void require(Scope scope, String functionArn) throws TargetException {
        if (find(functionArn).isEmpty()) {
            others.require(scope, functionArn);
        }
    }

    private Optional<URI> find(String arn) {
        return findExactly(arn).or(() -> findExactly(Arn.unqualified(arn)));
    }

    private Optional<URI> findExactly(String arn) {
        return urls.find(arn).or(() -> Optional.ofNullable(settings.get(arn)));
    }

    private String invoke(URI url, ReceiptAction.Lambda function, String event) throws TargetException {
        HandedOver body = new HandedOver(event.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json", "X-Amz-Invocation-Type", FunctionFailure.invocationType(function));
        takeTurn(url);
        return switch (function.invocationType()) {
            case EVENT -> {
                CompletableFuture<HttpResponse<byte[]>> post =
                        http.post(url, headers, body, LONGEST_RUN).whenComplete((answer, failure) -> end(url, answer));
                awaitSent(body, post, url);
                yield "";
            }
            case REQUEST_RESPONSE -> {
                CompletableFuture<HttpResponse<byte[]>> post =
                        http.post(url, headers, body, patience).whenComplete((answer, failure) -> release(url));
                yield read(url, function, HttpDoor.answer(post));
            }
        };
    }

    private void takeTurn(URI url) throws TargetException {
        Turn turn = turns.compute(url, (any, present) -> (present == null ? Turn.ofNobody() : present).with(1));
        try {
            if (!turn.free().tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                leave(url);
                throw new TargetException(
                        url + " is still busy with another event after " + patience.toMillis() + " ms", false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave(url);
            throw new TargetException(url + ": interrupted while another event ran", false);
        }
    }

    private void release(URI url) {
        turns.computeIfPresent(url, (any, turn) -> {
            turn.free().release();
            return turn;
        });
        leave(url);
    }

    private void leave(URI url) {
        turns.computeIfPresent(url, (any, turn) -> turn.users() == 1 ? null : turn.with(-1));
    }

    private void awaitSent(HandedOver body, CompletableFuture<HttpResponse<byte[]>> post, URI url)
            throws TargetException {
        try {
            CompletableFuture.anyOf(body.sent(), post)
                    .orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof TargetException failure
                    ? failure
                    : new TargetException(url + " did not take the event in " + patience.toMillis() + " ms", false);
        }
    }

    private void end(URI url, @Nullable HttpResponse<byte[]> answer) {
        release(url);
        if (answer != null && (answer.statusCode() > 299 || error(answer) != null)) {
            LOG.warn(
                    "{} took an event, and answered HTTP {}: {}",
                    url,
                    answer.statusCode(),
                    Reason.oneLine(text(answer)));
        }
    }

    private static String read(URI url, ReceiptAction.Lambda function, HttpResponse<byte[]> answer)
            throws TargetException {
        FunctionFailure.throwIf(error(answer), function.functionArn(), text(answer));
        HttpDoor.requireTaken(url, answer);
        return text(answer);
    }

    private static @Nullable String error(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue(FunctionFailure.HEADER).orElse(null);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        others.close();
    }

    /** At how many URLs events are. */
    int busy() {
        return turns.size();
    }

    /** @param users how many events are at the URL or wait for it */
    private record Turn(Semaphore free, int users) {
        static Turn ofNobody() {
            return new Turn(new Semaphore(1, true), 0);
        }

        Turn with(int more) {
            return new Turn(free, users + more);
        }
    }
}
