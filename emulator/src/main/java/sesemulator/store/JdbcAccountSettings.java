package sesemulator.store;

import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.sending.AccountSettings;

/** What was set for accounts, in the table {@code account_setting}. */
final class JdbcAccountSettings implements AccountSettings {
    private final Database database;
    private final SetUp setUp;

    JdbcAccountSettings(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
    }

    @Override
    public boolean isSendingEnabled(Scope scope) {
        Where where = Where.of(scope);
        return database.first(
                        "SELECT sending_enabled FROM account_setting" + where.sql(),
                        row -> row.getBoolean(1),
                        where.values())
                .orElse(true);
    }

    @Override
    public void setSendingEnabled(Scope scope, boolean isEnabled) {
        setUp.put(Upsert.into("account_setting").of(scope).set("sending_enabled", isEnabled));
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        Where where = Where.in(scopes);
        return database.change("DELETE FROM account_setting" + where.sql(), where.values());
    }
}
