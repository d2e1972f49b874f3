package sesemulator.kit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A call of the SES API, whatever came of it.
 *
 * @param id the RequestId of its answer
 * @param time when it came, by the emulator's clock
 * @param action such as {@code SendBounce}; empty if the call names none
 * @param parameters as they went over the wire, by name; long values are cut
 * @param status the HTTP status; empty if no answer went out
 * @param errorCode empty for none
 * @param errorMessage empty for none
 * @param fault the effect of the fault that struck; empty for none
 */
public record SesRequest(
        String id,
        Instant time,
        String action,
        Map<String, String> parameters,
        OptionalInt status,
        String errorCode,
        String errorMessage,
        String fault) {
    /** Copies the map, in the order of the names. */
    public SesRequest {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    static SesRequest of(Json request) {
        Optional<Json> error = Optional.ofNullable(request.objectOrNull("error"));
        Optional<Json> fault = Optional.ofNullable(request.objectOrNull("fault"));
        String status = request.textOrNull("status");
        return new SesRequest(
                request.text("id"),
                request.instant("time"),
                request.textOrEmpty("action"),
                request.object("parameters").members(),
                status == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(status)),
                error.map(told -> told.text("code")).orElse(""),
                error.map(told -> told.text("message")).orElse(""),
                fault.map(told -> told.text("effect")).orElse(""));
    }
}
