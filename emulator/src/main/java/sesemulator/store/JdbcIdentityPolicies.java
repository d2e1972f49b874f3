package sesemulator.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.IdentityPolicies;

/** Sending-authorization policies in the table {@code identity_policy}. */
final class JdbcIdentityPolicies implements IdentityPolicies {
    private static final String OF_IDENTITY = " WHERE account = :account AND region = :region AND identity = :identity";

    private final Jdbi jdbi;
    private final SetUp setUp;

    JdbcIdentityPolicies(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
    }

    @Override
    public void put(Scope scope, String identity, String policyName, String document) {
        String update = "UPDATE identity_policy SET document = :document" + OF_IDENTITY + " AND name = :name";
        String insert = "INSERT INTO identity_policy (account, region, identity, name, document)"
                + " VALUES (:account, :region, :identity, :name, :document)";
        setUp.put(
                handle -> bind(handle.createUpdate(update), scope, identity)
                        .bind("name", policyName)
                        .bind("document", document)
                        .execute(),
                handle -> bind(handle.createUpdate(insert), scope, identity)
                        .bind("name", policyName)
                        .bind("document", document)
                        .execute(),
                document);
    }

    @Override
    public Map<String, String> of(Scope scope, String identity) {
        Map<String, String> policies = new LinkedHashMap<>();
        jdbi.useHandle(handle -> bind(
                        handle.createQuery(
                                "SELECT name, document FROM identity_policy" + OF_IDENTITY + " ORDER BY name"),
                        scope,
                        identity)
                .map((row, context) -> policies.put(row.getString("name"), row.getString("document")))
                .list());
        return policies;
    }

    @Override
    public boolean remove(Scope scope, String identity, String policyName) {
        return jdbi.withHandle(handle -> bind(
                                handle.createUpdate("DELETE FROM identity_policy" + OF_IDENTITY + " AND name = :name"),
                                scope,
                                identity)
                        .bind("name", policyName)
                        .execute())
                > 0;
    }

    @Override
    public void removeAll(Scope scope, String identity) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("DELETE FROM identity_policy" + OF_IDENTITY), scope, identity)
                .execute());
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        Where where = Where.in(scopes);
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM identity_policy" + where.sql())
                .bindMap(where.parameters())
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Scope scope, String identity) {
        return Scopes.bind(statement, scope).bind("identity", identity);
    }
}
