package sesemulator.request;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/** A call in half of the memory, since thousands are kept: what filters look at as it is, and the rest as octets. */
final class KeptRequest {
    /** What it takes besides its octets, about. */
    private static final int OVERHEAD = 100;

    private final long position;
    private final Instant time;
    private final @Nullable Scope scope;
    private final @Nullable String action;
    private final @Nullable Integer status;
    private final ApiRequest.@Nullable Refusal error;
    private final ApiRequest.@Nullable Injected fault;
    private final byte[] rest;

    /** @param previous whose scope and action are kept once for both, if they are the same */
    KeptRequest(long position, ApiRequest request, @Nullable KeptRequest previous) {
        this.position = position;
        this.time = request.time();
        this.scope =
                previous != null && Objects.equals(previous.scope, request.scope()) ? previous.scope : request.scope();
        this.action = previous != null && Objects.equals(previous.action, request.action())
                ? previous.action
                : request.action();
        this.status = request.status();
        this.error = request.error();
        this.fault = request.fault();
        this.rest = rest(request);
    }

    private static byte[] rest(ApiRequest request) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(octets)) {
            out.writeUTF(request.id());
            out.writeLong(request.duration().toNanos());
            out.writeInt(request.parametersLeftOut());
            out.writeInt(request.parameters().size());
            for (Map.Entry<String, String> parameter : request.parameters().entrySet()) {
                out.writeUTF(parameter.getKey());
                out.writeUTF(parameter.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    ApiRequest request() {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(rest))) {
            String id = in.readUTF();
            Duration duration = Duration.ofNanos(in.readLong());
            int leftOut = in.readInt();
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int more = in.readInt(); more > 0; more--) {
                parameters.put(in.readUTF(), in.readUTF());
            }
            return new ApiRequest(
                    id,
                    time,
                    scope,
                    action,
                    Collections.unmodifiableMap(parameters),
                    leftOut,
                    status,
                    error,
                    duration,
                    fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long position() {
        return position;
    }

    boolean hasId(String id) {
        return request().id().equals(id);
    }

    boolean isCoveredBy(ApiRequests.Filter filter) {
        return filter.covers(scope, action, status, error == null ? null : error.code(), time);
    }

    /** About how much memory it takes. */
    long octets() {
        return OVERHEAD
                + rest.length
                + (error == null ? 0 : 2L * error.message().length());
    }
}
