package sesemulator.store;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.RuleSet;
import sesemulator.receipt.RuleSets;
import sesemulator.store.Database.Reading;

/**
 * Rule sets as documents in the table {@code receipt_rule_set}; a row of {@code active_receipt_rule_set} says which one
 * is active, and goes with it.
 */
final class JdbcRuleSets implements RuleSets {
    private static final Reading<RuleSet> RULE_SET = row -> Json.read(row.getString("document"), RuleSet.class);

    private final Database database;
    private final SetUp setUp;

    JdbcRuleSets(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
    }

    @Override
    public void put(RuleSet ruleSet) {
        setUp.put(Upsert.into("receipt_rule_set")
                .of(ruleSet.scope())
                .key("name", ruleSet.name())
                .set("document", Json.write(ruleSet)));
    }

    @Override
    public Optional<RuleSet> find(Scope scope, String name) {
        return find(Where.of(scope).equal("name", name)).stream().findFirst();
    }

    @Override
    public List<RuleSet> list(Scope scope) {
        // Sorted here, since databases differ in where they put capitals and dashes.
        return find(Where.of(scope)).stream().sorted(comparing(RuleSet::name)).toList();
    }

    private List<RuleSet> find(Where where) {
        return database.find("SELECT document FROM receipt_rule_set" + where.sql(), RULE_SET, where.values());
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return remove(Where.of(scope).equal("name", name)) > 0;
    }

    private int remove(Where where) {
        return database.change("DELETE FROM receipt_rule_set" + where.sql(), where.values());
    }

    @Override
    public Optional<RuleSet> active(Scope scope) {
        // Asked for each mail.
        return database.first(
                "SELECT s.document FROM active_receipt_rule_set a JOIN receipt_rule_set s ON s.account = a.account"
                        + " AND s.region = a.region AND s.name = a.name WHERE a.account = ? AND a.region = ?",
                RULE_SET,
                scope.accountId(),
                scope.region());
    }

    @Override
    public void activate(Scope scope, String name) {
        setUp.put(Upsert.into("active_receipt_rule_set").of(scope).set("name", name));
    }

    @Override
    public void deactivate(Scope scope) {
        Where where = Where.of(scope);
        database.change("DELETE FROM active_receipt_rule_set" + where.sql(), where.values());
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return remove(Where.in(scopes));
    }
}
