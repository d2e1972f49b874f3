package sesemulator.outbound;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A body that tells when it went out, for who does not wait for the answer. */
final class HandedOver implements BodyPublisher {
    private final BodyPublisher body;
    private final CompletableFuture<Void> sent = new CompletableFuture<>();

    HandedOver(byte[] octets) {
        this.body = BodyPublishers.ofByteArray(octets);
    }

    /** Completes when the connection stands and has the whole body. */
    CompletableFuture<Void> sent() {
        return sent;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer octets) {
                subscriber.onNext(octets);
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
                sent.complete(null);
            }
        });
    }
}
