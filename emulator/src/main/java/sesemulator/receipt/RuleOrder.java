package sesemulator.receipt;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a set, and what they are after a change; the list that is given stays as it is. */
final class RuleOrder {
    private final List<ReceiptRule> rules;

    RuleOrder(List<ReceiptRule> rules) {
        this.rules = List.copyOf(rules);
    }

    Optional<ReceiptRule> find(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** @param after the rule to stand behind; none for the front (observed) */
    List<ReceiptRule> with(ReceiptRule rule, @Nullable String after) {
        List<ReceiptRule> changed = new ArrayList<>(rules);
        changed.add(after == null ? 0 : position(after) + 1, rule);
        return changed;
    }

    List<ReceiptRule> replacing(ReceiptRule rule) {
        List<ReceiptRule> changed = new ArrayList<>(rules);
        changed.set(position(rule.name()), rule);
        return changed;
    }

    List<ReceiptRule> without(String name) {
        return rules.stream().filter(rule -> !rule.name().equals(name)).toList();
    }

    /** Behind itself, a rule stays where it is (observed). */
    List<ReceiptRule> moving(String name, @Nullable String after) {
        ReceiptRule moved = rules.get(position(name));
        return name.equals(after) ? rules : new RuleOrder(without(name)).with(moved, after);
    }

    /** Observed: names that come twice are told first, then rules that have no place, then names of no rule. */
    List<ReceiptRule> ordered(List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw ReceiptErrors.twoPositions(name);
        });
        List<String> missing = rules.stream()
                .map(ReceiptRule::name)
                .filter(name -> !seen.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw ReceiptErrors.noPositions(missing);
        }
        Map<String, ReceiptRule> byName = rules.stream()
                .collect(toMap(ReceiptRule::name, rule -> rule, (rule, none) -> rule, LinkedHashMap::new));
        return names.stream().map(name -> present(byName.get(name), name)).toList();
    }

    private int position(String name) {
        return rules.indexOf(present(find(name).orElse(null), name));
    }

    private static ReceiptRule present(@Nullable ReceiptRule rule, String name) {
        if (rule == null) {
            throw ReceiptErrors.noRule(name);
        }
        return rule;
    }
}
