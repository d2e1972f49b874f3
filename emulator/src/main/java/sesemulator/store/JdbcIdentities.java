package sesemulator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.Identities;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityFilter;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.Page;

/** Identities in the table {@code identity}. */
final class JdbcIdentities implements Identities {
    private final Database database;
    private final SetUp setUp;
    private final Journal<Identity> journal;

    JdbcIdentities(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
        this.journal = Journal.ofRows(database, "identity", JdbcIdentities::identity);
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new Scope(row.getString("account"), row.getString("region")),
                row.getString("name"),
                VerificationStatus.valueOf(row.getString("status")),
                row.getString("verification_token"));
    }

    @Override
    public void put(Identity identity) {
        setUp.put(Upsert.into("identity")
                .of(identity.scope())
                .key("name", identity.name())
                .set("status", identity.status().name())
                .set("verification_token", identity.verificationToken()));
    }

    @Override
    public List<Identity> find(Scope scope, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Where where = Where.of(scope).among("name", names);
        return database.find(
                "SELECT * FROM identity" + where.sql() + " ORDER BY position",
                JdbcIdentities::identity,
                where.values());
    }

    @Override
    public Page<Identity> list(IdentityFilter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public List<Identity> all(IdentityFilter filter) {
        return journal.all(where(filter));
    }

    @Override
    public int count(Scope scope) {
        return journal.count(Where.of(scope));
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return journal.removeAll(Where.of(scope).equal("name", name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }

    private static Where where(IdentityFilter filter) {
        Boolean domains = filter.domains();
        String condition = Boolean.TRUE.equals(domains) ? "name NOT LIKE ?" : "name LIKE ?";
        return Where.in(filter.scopes()).condition(condition, domains == null ? null : "%@%");
    }
}
