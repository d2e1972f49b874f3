package sesemulator.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.sending.AccountSettings;

/** What was set for accounts, in the table {@code account_setting}. */
final class JdbcAccountSettings implements AccountSettings {
    private final Jdbi jdbi;
    private final SetUp setUp;

    JdbcAccountSettings(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
    }

    @Override
    public boolean isSendingEnabled(Scope scope) {
        return jdbi.withHandle(handle -> Scopes.bind(
                        handle.createQuery("SELECT sending_enabled FROM account_setting WHERE account = :account AND"
                                + " region = :region"),
                        scope)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true));
    }

    @Override
    public void setSendingEnabled(Scope scope, boolean isEnabled) {
        setUp.put(
                handle -> write(
                        handle,
                        "UPDATE account_setting SET sending_enabled = :enabled WHERE account = :account AND"
                                + " region = :region",
                        scope,
                        isEnabled),
                handle -> write(
                        handle,
                        "INSERT INTO account_setting (account, region, sending_enabled) VALUES (:account, :region,"
                                + " :enabled)",
                        scope,
                        isEnabled));
    }

    private static int write(Handle handle, String sql, Scope scope, boolean isEnabled) {
        return Scopes.bind(handle.createUpdate(sql), scope)
                .bind("enabled", isEnabled)
                .execute();
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return new Journal<>(jdbi, "account_setting", (row, context) -> row.getBoolean("sending_enabled"))
                .removeAll(Where.in(scopes));
    }
}
