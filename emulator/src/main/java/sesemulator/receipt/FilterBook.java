package sesemulator.receipt;

import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Changes IP address filters by SES's rules. Safe for many threads. */
public final class FilterBook {
    /** Documented. */
    private static final int MOST = 100;

    private final ReceiptFilters filters;
    private final Object lock = new Object();

    public FilterBook(ReceiptFilters filters) {
        this.filters = filters;
    }

    public void create(ReceiptFilter filter) {
        ReceiptNames.filter(filter.name());
        if (CidrBlock.parse(filter.cidr()).isEmpty()) {
            throw ReceiptErrors.notACidr(filter.cidr());
        }
        synchronized (lock) {
            List<ReceiptFilter> present = filters.list(filter.scope());
            if (present.stream().anyMatch(each -> each.name().equals(filter.name()))) {
                throw ReceiptErrors.filterExists(filter.name());
            }
            if (present.size() >= MOST) {
                throw ReceiptErrors.tooManyFilters();
            }
            filters.add(filter);
        }
    }

    /** In the order of their names. */
    public List<ReceiptFilter> list(Scope scope) {
        return filters.list(scope);
    }

    /** Passes for any name, even one that no filter could have (observed). */
    public void delete(Scope scope, String name) {
        filters.remove(scope, name);
    }

    public void forget(ScopeFilter scopes) {
        synchronized (lock) {
            filters.removeAll(scopes);
        }
    }

    /** Does something while nobody else adds filters; it may. */
    public void exclusively(Runnable deed) {
        synchronized (lock) {
            deed.run();
        }
    }
}
