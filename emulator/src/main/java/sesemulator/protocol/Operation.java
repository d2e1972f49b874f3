package sesemulator.protocol;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import sesemulator.account.Scope;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One action of the API: how its request is read, what answers it, and in which shape the answer goes out.
 *
 * @param <I> the SDK's request class
 * @param <O> the SDK's response class
 */
public final class Operation<I, O extends SdkPojo> {
    private final Function<Parameters, I> decoder;
    private final Function<Parameters, I> exactDecoder;
    private final BiFunction<Scope, I, O> handler;
    private final Shape shape;

    /** Whether the service model gives the action an output shape; one without members still counts. */
    private enum Shape {
        RESULT,
        METADATA_ONLY
    }

    private Operation(
            Function<Parameters, I> decoder,
            Function<Parameters, I> exactDecoder,
            BiFunction<Scope, I, O> handler,
            Shape shape) {
        this.decoder = decoder;
        this.exactDecoder = exactDecoder;
        this.handler = handler;
        this.shape = shape;
    }

    /** An action whose answer has a {@code …Result} element. */
    public static <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> Operation<I, O> of(
            Supplier<B> request, BiFunction<Scope, I, O> handler) {
        return of(request, handler, Shape.RESULT);
    }

    /** An action that the service model gives no output shape: its answer has no {@code …Result} element. */
    public static <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> Operation<I, O> withoutResult(
            Supplier<B> request, BiFunction<Scope, I, O> handler) {
        return of(request, handler, Shape.METADATA_ONLY);
    }

    private static <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> Operation<I, O> of(
            Supplier<B> request, BiFunction<Scope, I, O> handler, Shape shape) {
        return new Operation<>(
                parameters -> RequestDecoder.decode(request, parameters),
                parameters -> RequestDecoder.decodeExactly(request, parameters),
                handler,
                shape);
    }

    Operation<I, O> within(Operations.Around around) {
        return new Operation<>(
                decoder,
                exactDecoder,
                (scope, input) -> around.during(scope, () -> handler.apply(scope, input)),
                shape);
    }

    /** A call from inside, which must know the action's parameters and takes no XML. */
    O perform(Scope scope, Parameters parameters) {
        return handler.apply(scope, exactDecoder.apply(parameters));
    }

    /** The whole way of a call: decode, handle, encode. */
    byte[] answer(String action, Scope scope, Parameters parameters, String requestId) {
        O response = handler.apply(scope, decoder.apply(parameters));
        return switch (shape) {
            case RESULT -> ResponseEncoder.response(action, response, requestId);
            case METADATA_ONLY -> ResponseEncoder.metadataOnly(action, requestId);
        };
    }
}
