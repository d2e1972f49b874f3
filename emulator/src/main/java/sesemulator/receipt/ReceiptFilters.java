package sesemulator.receipt;

import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Keeps IP address filters. Safe for many threads. */
public interface ReceiptFilters {
    /** Adds a filter; false if the scope has one of that name. */
    boolean add(ReceiptFilter filter);

    /** In the order of their names. */
    List<ReceiptFilter> list(Scope scope);

    boolean remove(Scope scope, String name);

    int removeAll(ScopeFilter scopes);
}
