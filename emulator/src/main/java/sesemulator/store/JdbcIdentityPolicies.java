package sesemulator.store;

import java.util.LinkedHashMap;
import java.util.Map;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.IdentityPolicies;

/** Sending-authorization policies in the table {@code identity_policy}. */
final class JdbcIdentityPolicies implements IdentityPolicies {
    private final Database database;
    private final SetUp setUp;

    JdbcIdentityPolicies(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
    }

    @Override
    public void put(Scope scope, String identity, String policyName, String document) {
        setUp.put(Upsert.into("identity_policy")
                .of(scope)
                .key("identity", identity)
                .key("name", policyName)
                .set("document", document));
    }

    @Override
    public Map<String, String> of(Scope scope, String identity) {
        Map<String, String> policies = new LinkedHashMap<>();
        Where where = Where.of(scope).equal("identity", identity);
        database.each(
                "SELECT name, document FROM identity_policy" + where.sql() + " ORDER BY name",
                row -> {
                    policies.put(row.getString("name"), row.getString("document"));
                    return true;
                },
                where.values());
        return policies;
    }

    @Override
    public boolean remove(Scope scope, String identity, String policyName) {
        return remove(Where.of(scope).equal("identity", identity).equal("name", policyName)) > 0;
    }

    @Override
    public void removeAll(Scope scope, String identity) {
        remove(Where.of(scope).equal("identity", identity));
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return remove(Where.in(scopes));
    }

    private int remove(Where where) {
        return database.change("DELETE FROM identity_policy" + where.sql(), where.values());
    }
}
