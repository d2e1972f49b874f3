package sesemulator.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** How a condition compares (documented, "IAM JSON policy elements: Condition operators"). */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas keep nothing
enum ConditionOperator {
    STRING_EQUALS("StringEquals", false, String::equals),
    STRING_NOT_EQUALS("StringNotEquals", true, String::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, String::equalsIgnoreCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, String::equalsIgnoreCase),
    STRING_LIKE("StringLike", false, Wildcard::matches),
    STRING_NOT_LIKE("StringNotLike", true, Wildcard::matches),
    BOOL("Bool", false, (told, actual) -> bool(told) == bool(actual)),
    NUMERIC_EQUALS("NumericEquals", false, number(order -> order == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, number(order -> order == 0)),
    NUMERIC_LESS_THAN("NumericLessThan", false, number(order -> order < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, number(order -> order <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, number(order -> order > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, number(order -> order >= 0)),
    DATE_EQUALS("DateEquals", false, date(order -> order == 0)),
    DATE_NOT_EQUALS("DateNotEquals", true, date(order -> order == 0)),
    DATE_LESS_THAN("DateLessThan", false, date(order -> order < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, date(order -> order <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", false, date(order -> order > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, date(order -> order >= 0));

    private final String text;
    private final boolean isNegated;
    private final BiPredicate<String, String> matches;

    /** @param matches whether the value that a policy tells, first, fits the actual one; before it is negated */
    ConditionOperator(String text, boolean isNegated, BiPredicate<String, String> matches) {
        this.text = text;
        this.isNegated = isNegated;
        this.matches = matches;
    }

    static Optional<ConditionOperator> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** Whether it holds of what does not match. */
    boolean isNegated() {
        return isNegated;
    }

    /** @throws IllegalArgumentException if either value is not of the operator's kind */
    boolean matches(String told, String actual) {
        return matches.test(told, actual);
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    private static BiPredicate<String, String> number(IntPredicate order) {
        return (told, actual) -> order.test(decimal(actual).compareTo(decimal(told)));
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number", e);
        }
    }

    private static BiPredicate<String, String> date(IntPredicate order) {
        return (told, actual) -> order.test(instant(actual).compareTo(instant(told)));
    }

    /** A date or time of ISO 8601, or seconds since 1970. */
    private static Instant instant(String text) {
        try {
            if (text.matches("-?[0-9]{1,12}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a date of ISO 8601 or seconds since 1970", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
