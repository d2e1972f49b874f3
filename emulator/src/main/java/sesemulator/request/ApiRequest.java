package sesemulator.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/**
 * A call of the SES API and its answer, without anything that a signature is made of.
 *
 * @param scope null if it was refused before anybody knew
 * @param action null if it was refused before anybody knew, or names none
 * @param parameters by name, long ones cut
 * @param parametersLeftOut how many more there were
 * @param status null if no answer went out
 * @param error null for none
 * @param fault the fault that was injected, null for none
 */
public record ApiRequest(
        String id,
        Instant time,
        @Nullable Scope scope,
        @Nullable String action,
        Map<String, String> parameters,
        int parametersLeftOut,
        @Nullable Integer status,
        @Nullable Refusal error,
        Duration duration,
        @Nullable Injected fault) {
    static final int LONGEST_TEXT = 1_000;
    static final int MOST_PARAMETERS = 200;

    /** Takes the parameters as they came. */
    public static ApiRequest of(
            String id,
            Instant time,
            @Nullable Scope scope,
            @Nullable String action,
            Map<String, String> parameters,
            @Nullable Integer status,
            @Nullable Refusal error,
            Duration duration,
            @Nullable Injected fault) {
        Map<String, String> kept = new TreeMap<>();
        int leftOut = 0;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (Secrets.isSecret(parameter.getKey())) {
                continue;
            }
            if (kept.size() < MOST_PARAMETERS) {
                kept.put(cut(parameter.getKey()), cut(parameter.getValue()));
            } else {
                leftOut++;
            }
        }
        String name = action == null ? null : cut(action);
        return new ApiRequest(
                id, time, scope, name, Collections.unmodifiableMap(kept), leftOut, status, error, duration, fault);
    }

    /** The code and the text that the caller got. */
    public record Refusal(String code, String message) {
        public Refusal {
            message = cut(Secrets.without(code, message));
        }
    }

    /** @param effect what it did, in a word */
    public record Injected(String id, String effect) {}

    /** With a mark of the whole length. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT) + "… (" + text.length() + " characters)";
    }
}
