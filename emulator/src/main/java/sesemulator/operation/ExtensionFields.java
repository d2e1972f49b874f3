package sesemulator.operation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sesemulator.bounce.BounceRule;
import sesemulator.dsn.DsnField;
import software.amazon.awssdk.services.ses.model.ExtensionField;

/** Reads ExtensionFields: names and values within the documented limits, and no standard field under that cover. */
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
        return fields.stream().map(ExtensionFields::field).toList();
    }

    private static DsnField field(ExtensionField field) {
        String name = field.name();
        if (!NAME.matcher(name).matches()) {
            throw BounceRule.EXTENSION_NAME.broken(name);
        }
        if (STANDARD.contains(name.toLowerCase(Locale.ROOT))) {
            throw BounceRule.EXTENSION_RESERVED.broken(name);
        }
        if (field.value().length() > LONGEST_VALUE || !OneLine.holds(field.value())) {
            throw BounceRule.EXTENSION_VALUE.broken(name);
        }
        return new DsnField(name, field.value());
    }
}
