package sesemulator.store;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.KeptIdentitySettings;

/** Settings of identities in the table {@code identity_settings}, a document each. */
final class JdbcIdentitySettings implements KeptIdentitySettings {
    private static final String OF_IDENTITY = " WHERE account = :account AND region = :region AND identity = :identity";

    private final Jdbi jdbi;
    private final SetUp setUp;

    JdbcIdentitySettings(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
    }

    @Override
    public void put(Scope scope, String identity, IdentitySettings settings) {
        String update = "UPDATE identity_settings SET document = :document" + OF_IDENTITY;
        String insert = "INSERT INTO identity_settings (account, region, identity, document)"
                + " VALUES (:account, :region, :identity, :document)";
        String document = Json.write(settings);
        setUp.put(
                handle -> bind(handle.createUpdate(update), scope, identity)
                        .bind("document", document)
                        .execute(),
                handle -> bind(handle.createUpdate(insert), scope, identity)
                        .bind("document", document)
                        .execute(),
                document);
    }

    @Override
    public Optional<IdentitySettings> of(Scope scope, String identity) {
        return jdbi.withHandle(handle -> bind(
                                handle.createQuery("SELECT document FROM identity_settings" + OF_IDENTITY),
                                scope,
                                identity)
                        .mapTo(String.class)
                        .findOne())
                .map(document -> Json.read(document, IdentitySettings.class));
    }

    @Override
    public boolean remove(Scope scope, String identity) {
        return jdbi.withHandle(handle -> bind(
                                handle.createUpdate("DELETE FROM identity_settings" + OF_IDENTITY), scope, identity)
                        .execute())
                > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        Where where = Where.in(scopes);
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM identity_settings" + where.sql())
                .bindMap(where.parameters())
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Scope scope, String identity) {
        return Scopes.bind(statement, scope).bind("identity", identity);
    }
}
