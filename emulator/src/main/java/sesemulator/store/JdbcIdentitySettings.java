package sesemulator.store;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.KeptIdentitySettings;

/** Settings of identities in the table {@code identity_settings}, a document each. */
final class JdbcIdentitySettings implements KeptIdentitySettings {
    private final Database database;
    private final SetUp setUp;

    JdbcIdentitySettings(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
    }

    @Override
    public void put(Scope scope, String identity, IdentitySettings settings) {
        setUp.put(Upsert.into("identity_settings")
                .of(scope)
                .key("identity", identity)
                .set("document", Json.write(settings)));
    }

    @Override
    public Optional<IdentitySettings> of(Scope scope, String identity) {
        Where where = Where.of(scope).equal("identity", identity);
        return database.first(
                "SELECT document FROM identity_settings" + where.sql(),
                row -> Json.read(row.getString(1), IdentitySettings.class),
                where.values());
    }

    @Override
    public boolean remove(Scope scope, String identity) {
        return remove(Where.of(scope).equal("identity", identity)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return remove(Where.in(scopes));
    }

    private int remove(Where where) {
        return database.change("DELETE FROM identity_settings" + where.sql(), where.values());
    }
}
