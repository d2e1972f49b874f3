package sesemulator.operation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sesemulator.bounce.BounceRule;
import sesemulator.dsn.DsnField;
import software.amazon.awssdk.services.ses.model.ExtensionField;

/** ExtensionFields: names and values within the documented limits, and no standard field under that cover. */
final class ExtensionFields {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,50}");
    private static final int LONGEST_VALUE = 2048;
    /** RFC 3464 §2.2 and §2.3. */
    private static final Set<String> STANDARD = Set.of(
            "original-envelope-id",
            "reporting-mta",
            "dsn-gateway",
            "received-from-mta",
            "arrival-date",
            "original-recipient",
            "final-recipient",
            "action",
            "status",
            "remote-mta",
            "diagnostic-code",
            "last-attempt-date",
            "final-log-id",
            "will-retry-until");

    private ExtensionFields() {}

    static List<DsnField> fields(List<ExtensionField> fields) {
        return fields.stream()
                .map(field -> new DsnField(field.name(), field.value()))
                .toList();
    }

    /** @throws sesemulator.error.SesException {@code InvalidParameterValue}, for the first rule that one breaks */
    static void check(List<ExtensionField> fields) {
        require(BounceRule.EXTENSION_NAME, fields, field -> NAME.matcher(field.name())
                .matches());
        require(
                BounceRule.EXTENSION_RESERVED,
                fields,
                field -> !STANDARD.contains(field.name().toLowerCase(Locale.ROOT)));
        require(
                BounceRule.EXTENSION_VALUE,
                fields,
                field -> field.value().length() <= LONGEST_VALUE && OneLine.holds(field.value()));
    }

    private static void require(BounceRule rule, List<ExtensionField> fields, Predicate<ExtensionField> holds) {
        fields.stream().filter(holds.negate()).findFirst().ifPresent(field -> {
            throw rule.broken(field.name());
        });
    }
}
