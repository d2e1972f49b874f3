package sesemulator.control;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.request.ApiRequest;

/**
 * A call of the SES API as the control API shows it.
 *
 * @param status null if no answer went out
 * @param durationMillis from its arrival to its answer, to the microsecond
 */
record RequestView(
        String id,
        Instant time,
        @Nullable Scope scope,
        @Nullable String action,
        Map<String, String> parameters,
        int parametersLeftOut,
        @Nullable Integer status,
        ApiRequest.@Nullable Refusal error,
        double durationMillis,
        ApiRequest.@Nullable Injected fault,
        Map<String, String> links) {
    private static final double MICROS_A_MILLI = 1_000;

    static RequestView of(ApiRequest request) {
        return new RequestView(
                request.id(),
                request.time(),
                request.scope(),
                request.action(),
                request.parameters(),
                request.parametersLeftOut(),
                request.status(),
                request.error(),
                TimeUnit.NANOSECONDS.toMicros(request.duration().toNanos()) / MICROS_A_MILLI,
                request.fault(),
                Map.of("self", RequestControl.PATH + "/" + request.id()));
    }
}
