package sesemulator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;

/**
 * Collects what breaks the API's model, so that all of it is told in one answer, as SES does (observed: code, words
 * and paths; the order of several failures and of an enumeration's values is the model's, which is assumed).
 */
final class ModelValidation {
    /** Observed; the model has none. Where a name ends and how long it is, is not the model's to tell. */
    private static final Pattern NAME = Pattern.compile("^[a-zA-Z0-9_.-]+$");
    /** Observed. */
    private static final int LONGEST_LISTED_NAME = 100;

    private final List<String> failures = new ArrayList<>();

    /** @param path of the member, such as {@code bouncedRecipientInfoList.1.member.recipient} */
    ModelValidation required(String path, @Nullable Object value) {
        if (value == null) {
            fail(path, "Member must not be null");
        }
        return this;
    }

    /** A member that may be absent; when there, it holds one of the values. */
    ModelValidation oneOf(String path, @Nullable String value, List<String> values) {
        if (value != null && !values.contains(value)) {
            fail(path, "Member must satisfy enum value set: [" + String.join(", ", values) + "]");
        }
        return this;
    }

    /** A member that may be absent; when there, it has so many characters, and then the form. */
    ModelValidation form(String path, @Nullable String value, int shortest, int longest, Pattern form) {
        if (value == null) {
            return this;
        }
        if (value.length() < shortest) {
            fail(path, tooShort(shortest));
        } else if (value.length() > longest) {
            fail(path, tooLong(longest));
            return this; // the form of what has no bounds could take long to tell
        }
        return form.matcher(value).matches() ? this : fail(path, unformed(form));
    }

    /** A member that may be absent; when there, it has at most so many characters. */
    ModelValidation atMost(String path, @Nullable String value, int longest) {
        return value == null || value.length() <= longest ? this : fail(path, tooLong(longest));
    }

    /** A number that may be absent; when there, it is neither smaller nor larger. */
    ModelValidation between(String path, @Nullable Integer value, int smallest, int largest) {
        if (value != null && value < smallest) {
            fail(path, "Member must have value greater than or equal to " + smallest);
        }
        return value == null || value <= largest
                ? this
                : fail(path, "Member must have value less than or equal to " + largest);
    }

    /** The name of a rule set or a rule, which may be absent. */
    ModelValidation name(String path, @Nullable String value) {
        if (value != null && value.isEmpty()) {
            fail(path, tooShort(1));
        }
        return value == null || NAME.matcher(value).matches() ? this : fail(path, unformed(NAME));
    }

    ModelValidation requiredName(String path, @Nullable String value) {
        return required(path, value).name(path, value);
    }

    /** Names in a list; told once and without the number of the one that fails (observed). */
    ModelValidation names(String path, List<String> values) {
        boolean allAreNames = values.stream()
                .allMatch(value -> value.length() <= LONGEST_LISTED_NAME
                        && NAME.matcher(value).matches());
        String each = String.join(", ", tooLong(LONGEST_LISTED_NAME), tooShort(1), unformed(NAME));
        return allAreNames ? this : fail(path, "Member must satisfy constraint: [" + each + "]");
    }

    private ModelValidation fail(String path, String constraint) {
        failures.add("Value at '" + path + "' failed to satisfy constraint: " + constraint);
        return this;
    }

    private static String tooShort(int shortest) {
        return "Member must have length greater than or equal to " + shortest;
    }

    private static String tooLong(int longest) {
        return "Member must have length less than or equal to " + longest;
    }

    private static String unformed(Pattern form) {
        return "Member must satisfy regular expression pattern: " + form;
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
