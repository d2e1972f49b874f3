package sesemulator.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;

/**
 * Collects what breaks the API's model, so that all of it is told in one answer, as SES does (observed: code, words
 * and paths; the order of several failures and of an enumeration's values is the model's, which is assumed).
 */
final class ModelValidation {
    private final List<String> failures = new ArrayList<>();

    /** @param path of the member, such as {@code bouncedRecipientInfoList.1.member.recipient} */
    ModelValidation required(String path, @Nullable Object value) {
        if (value == null) {
            failures.add("Value at '" + path + "' failed to satisfy constraint: Member must not be null");
        }
        return this;
    }

    /** A member that may be absent; when there, it holds one of the values. */
    ModelValidation oneOf(String path, @Nullable String value, List<String> values) {
        if (value != null && !values.contains(value)) {
            failures.add("Value at '" + path + "' failed to satisfy constraint: Member must satisfy enum value set: ["
                    + String.join(", ", values) + "]");
        }
        return this;
    }

    /** @throws sesemulator.error.SesException {@code ValidationError} that tells all failures */
    void check() {
        if (!failures.isEmpty()) {
            throw SesErrors.validationError(text());
        }
    }

    private String text() {
        String count = failures.size() == 1 ? "1 validation error" : failures.size() + " validation errors";
        return count + " detected: " + String.join("; ", failures);
    }
}
