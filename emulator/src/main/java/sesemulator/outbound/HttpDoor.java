package sesemulator.outbound;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sesemulator.receipt.TargetException;

/**
 * Posts to programs that are told of things. The client behind it is made at the first post; redirects are not
 * followed. Safe for many threads.
 */
public final class HttpDoor {
    /** More than any answer that means something here; Lambda's own limit is 6 MB. */
    static final int LARGEST_ANSWER = 8 << 20;

    private final Duration connectPatience;
    private @Nullable HttpClient client;

    /** @param connectPatience how long to wait for a connection */
    public HttpDoor(Duration connectPatience) {
        this.connectPatience = connectPatience;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(connectPatience)
                    .build();
        }
        return client;
    }

    /**
     * Completes with the whole answer, or with a {@link TargetException} when none came in time.
     *
     * @param patience for all of it, from the connection to the last octet of the answer
     */
    CompletableFuture<HttpResponse<byte[]>> post(
            URI url, Map<String, String> headers, BodyPublisher body, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).POST(body);
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> sent =
                client().sendAsync(request.build(), answer -> new BoundedBody(LARGEST_ANSWER));
        return sent.copy()
                .orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((answer, failure) -> sent.cancel(true)) // gives up the connection, if still in use
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(unanswered(url, patience, failure)));
    }

    private static TargetException unanswered(URI url, Duration patience, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        String reason = cause instanceof java.util.concurrent.TimeoutException
                ? "no answer within " + patience.toMillis() + " ms"
                : Reason.of(failure);
        return new TargetException(Reason.oneLine(url + ": " + reason), false);
    }

    /** Nothing for an answer that says yes. */
    static void requireTaken(URI url, HttpResponse<byte[]> answer) throws TargetException {
        int status = answer.statusCode();
        if (status < 200 || status > 299) {
            throw new TargetException(url + " answered HTTP " + status, isPermanent(status));
        }
    }

    /** Whether a status says that asking again is in vain; 408 and 429 ask to be asked again. */
    static boolean isPermanent(int status) {
        return status >= 300 && status <= 499 && status != 408 && status != 429;
    }

    /** What a post came to. */
    static HttpResponse<byte[]> answer(CompletableFuture<HttpResponse<byte[]>> post) throws TargetException {
        try {
            return post.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TargetException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
