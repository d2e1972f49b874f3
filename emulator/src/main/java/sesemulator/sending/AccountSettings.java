package sesemulator.sending;

import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Keeps what was set for an account in a region. Safe for many threads. */
public interface AccountSettings {
    /** Whether the account may send; true unless it was said otherwise. */
    boolean isSendingEnabled(Scope scope);

    void setSendingEnabled(Scope scope, boolean isEnabled);

    int removeAll(ScopeFilter scopes);
}
