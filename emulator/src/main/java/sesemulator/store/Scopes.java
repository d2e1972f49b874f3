package sesemulator.store;

import org.jdbi.v3.core.statement.SqlStatement;
import sesemulator.account.Scope;

/** Binds a scope as {@code :account} and {@code :region}. */
final class Scopes {
    private Scopes() {}

    static <S extends SqlStatement<S>> S bind(S statement, Scope scope) {
        return statement.bind("account", scope.accountId()).bind("region", scope.region());
    }
}
