package sesemulator.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * One condition of a statement (documented, "IAM JSON policy elements: Condition"). Assumed: a plain operator on a key
 * with several values asks whether some value matches, or, negated, that none does.
 *
 * @param isOptional whether a key without a value is well, as {@code …IfExists} says
 * @param key in lower case
 * @param told values of which one must match, or none for a negated operator
 */
record PolicyCondition(
        Quantifier quantifier, ConditionOperator operator, boolean isOptional, String key, List<String> told) {
    private static final String IF_EXISTS = "IfExists";

    /** Of how many of a key's values it must hold. */
    enum Quantifier {
        ANY("ForAnyValue:"),
        ALL("ForAllValues:"),
        PLAIN("");

        private final String prefix;

        Quantifier(String prefix) {
            this.prefix = prefix;
        }
    }

    PolicyCondition {
        told = List.copyOf(told);
    }

    boolean holds(PolicyContext context) {
        List<String> actual = context.of(key);
        Predicate<String> holds = value -> told.stream().anyMatch(each -> matches(each, value)) != operator.isNegated();
        if (actual.isEmpty()) {
            return switch (quantifier) {
                case ALL -> true;
                case ANY -> isOptional;
                case PLAIN -> isOptional || operator.isNegated();
            };
        }
        boolean isOfAll = quantifier == Quantifier.ALL || (quantifier == Quantifier.PLAIN && operator.isNegated());
        return isOfAll ? actual.stream().allMatch(holds) : actual.stream().anyMatch(holds);
    }

    /** What is not of the operator's kind does not match. */
    private boolean matches(String each, String value) {
        try {
            return operator.matches(each, value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws sesemulator.error.SesException {@code InvalidPolicy}; the texts are assumed */
    static List<PolicyCondition> readAll(JsonNode condition) {
        List<PolicyCondition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operator : condition.properties()) {
            if (operator.getValue().properties().isEmpty()) {
                throw incomplete();
            }
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                conditions.add(read(operator.getKey(), key.getKey(), key.getValue()));
            }
        }
        if (!condition.isMissingNode() && conditions.isEmpty()) {
            throw incomplete();
        }
        return conditions;
    }

    private static SesException incomplete() {
        return SesErrors.invalidPolicy("A Condition needs operators, each with a key and a value.");
    }

    private static PolicyCondition read(String operatorText, String key, JsonNode value) {
        Quantifier quantifier = operatorText.startsWith(Quantifier.ANY.prefix)
                ? Quantifier.ANY
                : operatorText.startsWith(Quantifier.ALL.prefix) ? Quantifier.ALL : Quantifier.PLAIN;
        String name = operatorText.substring(quantifier.prefix.length());
        boolean isOptional = name.endsWith(IF_EXISTS);
        ConditionOperator operator = ConditionOperator.of(
                        isOptional ? name.substring(0, name.length() - IF_EXISTS.length()) : name)
                .orElseThrow(() -> SesErrors.invalidPolicy(
                        "The condition operator " + operatorText + " is not supported by this emulator."));
        String knownKey = key.toLowerCase(Locale.ROOT);
        if (!PolicyContext.KEYS.contains(knownKey)) {
            throw SesErrors.invalidPolicy("The condition key " + key + " is not supported by this emulator.");
        }
        return new PolicyCondition(quantifier, operator, isOptional, knownKey, values(operator, value));
    }

    private static List<String> values(ConditionOperator operator, JsonNode told) {
        List<JsonNode> nodes =
                told.isArray() ? StreamSupport.stream(told.spliterator(), false).toList() : List.of(told);
        if (nodes.isEmpty() || nodes.stream().anyMatch(node -> !node.isValueNode() || node.isNull())) {
            throw incomplete();
        }
        List<String> values = nodes.stream().map(JsonNode::asText).toList();
        values.forEach(value -> requireKind(operator, value));
        return values;
    }

    private static void requireKind(ConditionOperator operator, String told) {
        if (told.contains("${")) {
            throw SesErrors.invalidPolicy("Policy variables are not supported by this emulator: '" + told + "'.");
        }
        try {
            operator.matches(told, told);
        } catch (IllegalArgumentException e) {
            throw SesErrors.invalidPolicy(
                    "The condition operator " + operator + " takes " + e.getMessage() + ", not '" + told + "'.");
        }
    }
}
