package sesemulator.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import sesemulator.error.SesErrors;

/**
 * One condition of a statement (documented, "IAM JSON policy elements: Condition"). Assumed: a plain operator on a key
 * with several values asks whether it holds of some value.
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
        return quantifier == Quantifier.ALL
                ? actual.stream().allMatch(holds)
                : actual.stream().anyMatch(holds);
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
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                conditions.add(read(operator.getKey(), key.getKey(), key.getValue()));
            }
        }
        if (!condition.isMissingNode() && conditions.isEmpty()) {
            throw SesErrors.invalidPolicy("A Condition needs an operator with a key and a value.");
        }
        return conditions;
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
        List<String> told = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(value.asText());
        told.forEach(each -> requireKind(operator, each));
        return new PolicyCondition(quantifier, operator, isOptional, knownKey, told);
    }

    private static void requireKind(ConditionOperator operator, String told) {
        try {
            operator.matches(told, told);
        } catch (IllegalArgumentException e) {
            throw SesErrors.invalidPolicy(
                    "The condition operator " + operator + " takes " + e.getMessage() + ", not '" + told + "'.");
        }
    }
}
