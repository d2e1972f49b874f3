package sesemulator.outbound;

import java.net.URI;
import java.util.Optional;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps which function is found where, as the control API told. Safe for many threads. */
public interface FunctionUrls {
    /** Adds a function, or gives it another URL. */
    void put(FunctionUrl function);

    Optional<URI> find(String functionArn);

    Page<FunctionUrl> list(ScopeFilter scopes, Page.Request page);

    boolean remove(String functionArn);

    /** Returns how many were removed. */
    int removeAll(ScopeFilter scopes);
}
