package sesemulator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.Identities;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityFilter;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.Page;

/** Identities in the table {@code identity}. */
final class JdbcIdentities implements Identities {
    private final Jdbi jdbi;
    private final SetUp setUp;
    private final Journal<Identity> journal;

    JdbcIdentities(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
        this.journal = new Journal<>(jdbi, "identity", (row, context) -> identity(row));
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
        setUp.put(handle -> update(handle, identity), handle -> insert(handle, identity));
    }

    private static int update(Handle handle, Identity identity) {
        return bind(
                        handle.createUpdate("UPDATE identity SET status = :status, verification_token = :token"
                                + " WHERE account = :account AND region = :region AND name = :name"),
                        identity)
                .execute();
    }

    private static void insert(Handle handle, Identity identity) {
        bind(
                        handle.createUpdate("INSERT INTO identity (account, region, name, status, verification_token)"
                                + " VALUES (:account, :region, :name, :status, :token)"),
                        identity)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Identity identity) {
        return Scopes.bind(statement, identity.scope())
                .bind("name", identity.name())
                .bind("status", identity.status().name())
                .bind("token", identity.verificationToken());
    }

    @Override
    public List<Identity> find(Scope scope, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(names.size(), "?"));
        List<Object> values = new ArrayList<>(List.of(scope.accountId(), scope.region()));
        values.addAll(names);
        return jdbi.withHandle(handle -> Rows.find(
                handle,
                "SELECT * FROM identity WHERE account = ? AND region = ? AND name IN (" + places
                        + ") ORDER BY position",
                JdbcIdentities::identity,
                values.toArray()));
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
        return journal.count(Where.in(ScopeFilter.of(scope)));
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return journal.removeAll(Where.in(ScopeFilter.of(scope)).equal("name", name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }

    private static Where where(IdentityFilter filter) {
        Boolean domains = filter.domains();
        String condition = Boolean.TRUE.equals(domains) ? "name NOT LIKE :address" : "name LIKE :address";
        return Where.in(filter.scopes()).condition(condition, "address", domains == null ? null : "%@%");
    }
}
