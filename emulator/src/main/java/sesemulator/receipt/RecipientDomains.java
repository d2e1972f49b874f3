package sesemulator.receipt;

import java.util.List;
import java.util.Optional;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps who receives mail for which domain, as the control API told. Safe for many threads. */
public interface RecipientDomains {
    /** Adds a domain, or gives it to another account and region. */
    void put(RecipientDomain domain);

    /** @param domain in lower case; its parents are not asked */
    Optional<RecipientDomain> find(String domain);

    Page<RecipientDomain> list(ScopeFilter scopes, Page.Request page);

    List<RecipientDomain> all();

    boolean remove(String domain);

    /** Returns how many were removed. */
    int removeAll(ScopeFilter scopes);
}
