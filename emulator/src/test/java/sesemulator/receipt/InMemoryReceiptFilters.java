package sesemulator.receipt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Filters that are forgotten when the test ends. */
public final class InMemoryReceiptFilters implements ReceiptFilters {
    private final List<ReceiptFilter> kept = new ArrayList<>();

    @Override
    public synchronized boolean add(ReceiptFilter filter) {
        boolean isNew = kept.stream().noneMatch(each -> isNamed(each, filter.scope(), filter.name()));
        return isNew && kept.add(filter);
    }

    @Override
    public synchronized List<ReceiptFilter> list(Scope scope) {
        return kept.stream()
                .filter(filter -> filter.scope().equals(scope))
                .sorted(Comparator.comparing(ReceiptFilter::name))
                .toList();
    }

    @Override
    public synchronized boolean remove(Scope scope, String name) {
        return kept.removeIf(filter -> isNamed(filter, scope, name));
    }

    @Override
    public synchronized int removeAll(ScopeFilter scopes) {
        int before = kept.size();
        kept.removeIf(filter -> scopes.covers(filter.scope()));
        return before - kept.size();
    }

    private static boolean isNamed(ReceiptFilter filter, Scope scope, String name) {
        return filter.scope().equals(scope) && filter.name().equals(name);
    }
}
