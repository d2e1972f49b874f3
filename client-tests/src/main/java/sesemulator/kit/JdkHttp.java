package sesemulator.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;

/**
 * The SDK's HTTP by the JDK's client, so that the kit neither brings an HTTP client to its users' class path nor has to
 * guess which one is there. Answers are read whole, as those of SES are small. Safe for many threads.
 */
final class JdkHttp implements SdkHttpClient, SdkAsyncHttpClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Those that the JDK's client sets by itself. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    @Override
    public String clientName() {
        return "JdkHttp";
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Call(request);
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        HttpRequest converted = converted(request.request(), body(request.requestContentPublisher()));
        return ControlApi.HTTP
                .sendAsync(converted, BodyHandlers.ofByteArray())
                .<Void>thenApply(answer -> {
                    request.responseHandler().onHeaders(head(answer));
                    request.responseHandler()
                            .onStream(SdkPublisher.fromIterable(List.of(ByteBuffer.wrap(answer.body()))));
                    return null;
                })
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        request.responseHandler()
                                .onError(failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                });
    }

    /** Nothing to close: the client below is everybody's. */
    @Override
    public void close() {}

    private static BodyPublisher body(SdkHttpContentPublisher content) {
        long length = content.contentLength().orElse(-1L);
        if (length == 0) {
            return BodyPublishers.noBody();
        }
        return length > 0
                ? BodyPublishers.fromPublisher(FlowAdapters.toFlowPublisher(content), length)
                : BodyPublishers.fromPublisher(FlowAdapters.toFlowPublisher(content));
    }

    private static HttpRequest converted(SdkHttpRequest request, BodyPublisher body) {
        HttpRequest.Builder converted = HttpRequest.newBuilder(request.getUri())
                .timeout(PATIENCE)
                .method(request.method().name(), body);
        request.headers().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> converted.header(name, value));
            }
        });
        return converted.build();
    }

    private static SdkHttpResponse head(HttpResponse<?> answer) {
        return SdkHttpResponse.builder()
                .statusCode(answer.statusCode())
                .headers(answer.headers().map())
                .build();
    }

    private static final class Call implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;
        private volatile @Nullable Future<?> answer;

        Call(HttpExecuteRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            Future<HttpResponse<byte[]>> sent =
                    ControlApi.HTTP.sendAsync(converted(request.httpRequest(), body()), BodyHandlers.ofByteArray());
            answer = sent;
            try {
                HttpResponse<byte[]> whole = sent.get();
                return HttpExecuteResponse.builder()
                        .response(head(whole))
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(whole.body())))
                        .build();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for an answer", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
            } catch (CancellationException e) {
                throw new IOException("The call was aborted", e);
            }
        }

        private BodyPublisher body() throws IOException {
            if (request.contentStreamProvider().isEmpty()) {
                return BodyPublishers.noBody();
            }
            try (InputStream content = request.contentStreamProvider().get().newStream()) {
                return BodyPublishers.ofByteArray(content.readAllBytes());
            }
        }

        @Override
        public void abort() {
            Future<?> sent = answer;
            if (sent != null) {
                sent.cancel(true);
            }
        }
    }
}
