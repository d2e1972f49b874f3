package sesemulator.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.RuleSet;
import sesemulator.seed.Seed.Entry;
import sesemulator.seed.Seed.Kind;

/** Reads receipt rule sets and filters in the shapes in which SES's API tells them, and with it the AWS CLI. */
final class RuleSetEntries {
    private final Problems problems;
    private final Map<Scope, Place> active = new HashMap<>();

    RuleSetEntries(Problems problems) {
        this.problems = problems;
    }

    List<Entry> readRuleSets(List<Node> nodes, ScopeFilter around) {
        return nodes.stream()
                .map(node -> readRuleSet(new Members(node, problems), around))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Entry> readRuleSet(Members members, ScopeFilter around) {
        Scope scope = Scopes.whole(Scopes.told(members, around), Scope.DEFAULT);
        String name = name(members);
        boolean isActive = members.flag("active");
        List<FormParameters> rules = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Node rule : members.items("Rules")) {
            rules.add(new FormParameters(problems).with("Rule", rule));
            places.add(rule.place());
        }
        members.done();
        Place other = isActive ? active.put(scope, members.place()) : null;
        if (other != null) {
            problems.add(members.place(), "cannot be active: the one of line " + other.line() + " is");
        }
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(new Entry(Kind.RECEIPT_RULE_SET, run -> {
            boolean wasActive = remove(run, scope, name);
            FormParameters ruleSet = new FormParameters(problems).with("RuleSetName", name);
            if (!run.count(Kind.RECEIPT_RULE_SET, scope, "CreateReceiptRuleSet", ruleSet, members.place())) {
                return;
            }
            putRules(run, scope, name, rules, places);
            if (isActive || wasActive) {
                run.call(scope, "SetActiveReceiptRuleSet", ruleSet, members.place());
            }
        }));
    }

    /** As {@code describe-receipt-rule-set} prints it; the name alone stands for the metadata. */
    private @Nullable String name(Members members) {
        Node metadata = members.node("Metadata");
        if (metadata == null) {
            return members.required("Name", text -> text);
        }
        if (members.node("Name") != null) {
            problems.add(members.place(), "has a Name and Metadata; give one of them");
        }
        Members told = new Members(metadata, problems);
        String name = told.required("Name", text -> text);
        told.text("CreatedTimestamp"); // the time at which the seed is put takes its place
        told.done();
        return name;
    }

    /** Whether the rule set was there and active. */
    private static boolean remove(SeedRun run, Scope scope, String name) {
        boolean wasActive = run.rooms()
                .rules()
                .active(scope)
                .map(RuleSet::name)
                .filter(name::equals)
                .isPresent();
        if (wasActive) {
            run.rooms().rules().deactivate(scope);
        }
        if (run.rooms().rules().ruleSets(scope).stream()
                .anyMatch(set -> set.name().equals(name))) {
            run.rooms().rules().deleteRuleSet(scope, name);
        }
        return wasActive;
    }

    private static void putRules(
            SeedRun run, Scope scope, String ruleSet, List<FormParameters> rules, List<Place> places) {
        String last = null;
        for (int i = 0; i < rules.size(); i++) {
            FormParameters rule = rules.get(i).with("RuleSetName", ruleSet);
            if (last != null) {
                rule.with("After", last);
            }
            if (run.call(scope, "CreateReceiptRule", rule, places.get(i))) {
                last = rule.values().get("Rule.Name");
            }
        }
    }

    List<Entry> readFilters(List<Node> nodes, ScopeFilter around) {
        return nodes.stream().map(node -> readFilter(node, around)).toList();
    }

    private Entry readFilter(Node node, ScopeFilter around) {
        Members members = new Members(node, problems);
        Scope scope = Scopes.whole(Scopes.told(members, around), Scope.DEFAULT);
        FormParameters parameters = new FormParameters(problems);
        String name = members.text("Name");
        parameters.with("Filter", members.place(), "");
        for (String member : List.of("Name", "IpFilter")) {
            Node value = members.node(member);
            if (value != null) {
                parameters.with("Filter." + member, value);
            }
        }
        members.done();
        return new Entry(Kind.RECEIPT_FILTER, run -> {
            if (name != null) {
                run.rooms().filters().delete(scope, name);
            }
            run.count(Kind.RECEIPT_FILTER, scope, "CreateReceiptFilter", parameters, members.place());
        });
    }
}
