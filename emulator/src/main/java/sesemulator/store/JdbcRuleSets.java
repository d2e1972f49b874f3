package sesemulator.store;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.RuleSet;
import sesemulator.receipt.RuleSets;

/**
 * Rule sets as documents in the table {@code receipt_rule_set}; a row of {@code active_receipt_rule_set} says which one
 * is active, and goes with it.
 */
final class JdbcRuleSets implements RuleSets {
    private static final RowMapper<RuleSet> RULE_SET =
            (row, context) -> Json.read(row.getString("document"), RuleSet.class);
    private static final String OF_SCOPE = " WHERE account = :account AND region = :region";

    private final Jdbi jdbi;
    private final SetUp setUp;

    JdbcRuleSets(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
    }

    @Override
    public void put(RuleSet ruleSet) {
        String document = Json.write(ruleSet);
        setUp.put(
                handle -> write(
                        handle,
                        "UPDATE receipt_rule_set SET document = :document" + OF_SCOPE + " AND name = :name",
                        ruleSet,
                        document),
                handle -> write(
                        handle,
                        "INSERT INTO receipt_rule_set (account, region, name, document)"
                                + " VALUES (:account, :region, :name, :document)",
                        ruleSet,
                        document),
                document);
    }

    private static int write(Handle handle, String sql, RuleSet ruleSet, String document) {
        return Scopes.bind(handle.createUpdate(sql), ruleSet.scope())
                .bind("name", ruleSet.name())
                .bind("document", document)
                .execute();
    }

    @Override
    public Optional<RuleSet> find(Scope scope, String name) {
        return jdbi.withHandle(handle -> Scopes.bind(
                        handle.createQuery("SELECT document FROM receipt_rule_set" + OF_SCOPE + " AND name = :name"),
                        scope)
                .bind("name", name)
                .map(RULE_SET)
                .findOne());
    }

    @Override
    public List<RuleSet> list(Scope scope) {
        // Sorted here, since databases differ in where they put capitals and dashes.
        return jdbi.withHandle(
                handle -> Scopes.bind(handle.createQuery("SELECT document FROM receipt_rule_set" + OF_SCOPE), scope)
                        .map(RULE_SET)
                        .stream()
                        .sorted(comparing(RuleSet::name))
                        .toList());
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return jdbi.withHandle(handle -> Scopes.bind(
                                handle.createUpdate("DELETE FROM receipt_rule_set" + OF_SCOPE + " AND name = :name"),
                                scope)
                        .bind("name", name)
                        .execute())
                > 0;
    }

    @Override
    public Optional<RuleSet> active(Scope scope) {
        // Asked for each mail.
        List<RuleSet> active = jdbi.withHandle(handle -> Rows.find(
                handle,
                "SELECT s.document FROM active_receipt_rule_set a JOIN receipt_rule_set s ON s.account = a.account"
                        + " AND s.region = a.region AND s.name = a.name WHERE a.account = ? AND a.region = ?",
                row -> Json.read(row.getString(1), RuleSet.class),
                scope.accountId(),
                scope.region()));
        return active.stream().findFirst();
    }

    @Override
    public void activate(Scope scope, String name) {
        setUp.put(
                handle -> Scopes.bind(
                                handle.createUpdate("UPDATE active_receipt_rule_set SET name = :name" + OF_SCOPE),
                                scope)
                        .bind("name", name)
                        .execute(),
                handle -> Scopes.bind(
                                handle.createUpdate("INSERT INTO active_receipt_rule_set (account, region, name)"
                                        + " VALUES (:account, :region, :name)"),
                                scope)
                        .bind("name", name)
                        .execute());
    }

    @Override
    public void deactivate(Scope scope) {
        jdbi.useHandle(
                handle -> Scopes.bind(handle.createUpdate("DELETE FROM active_receipt_rule_set" + OF_SCOPE), scope)
                        .execute());
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        Where where = Where.in(scopes);
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM receipt_rule_set" + where.sql())
                .bindMap(where.parameters())
                .execute());
    }
}
