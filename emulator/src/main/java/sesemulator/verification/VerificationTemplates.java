package sesemulator.verification;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps templates of custom verification emails. Safe for many threads. */
public interface VerificationTemplates {
    /** Adds a template, or puts it in the place of the one of its name. */
    void put(VerificationTemplate template);

    Optional<VerificationTemplate> find(Scope scope, String name);

    /** Newest first. */
    Page<VerificationTemplate> list(Scope scope, Page.Request page);

    int count(Scope scope);

    boolean remove(Scope scope, String name);

    /** Returns how many were removed. */
    int removeAll(ScopeFilter scopes);
}
