package sesemulator.sending;

import java.util.Collection;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps what tests have decided of recipients. Safe for many threads. */
public interface RecipientFates {
    /** Adds one, or replaces that of the same scope and recipient. */
    void put(RecipientFate fate);

    /** Those of these recipients, addresses and domains in lower case, that something was decided of. */
    List<RecipientFate> find(Scope scope, Collection<String> recipients);

    Page<RecipientFate> list(ScopeFilter scopes, Page.Request page);

    int count(Scope scope);

    boolean remove(Scope scope, String recipient);

    int removeAll(ScopeFilter scopes);
}
