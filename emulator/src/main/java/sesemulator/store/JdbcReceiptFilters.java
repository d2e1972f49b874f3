package sesemulator.store;

import static java.util.Comparator.comparing;

import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.ReceiptFilter.Policy;
import sesemulator.receipt.ReceiptFilters;
import sesemulator.store.Database.Reading;

/** IP address filters in the table {@code receipt_filter}. */
final class JdbcReceiptFilters implements ReceiptFilters {
    private static final Reading<ReceiptFilter> FILTER = row -> new ReceiptFilter(
            new Scope(row.getString("account"), row.getString("region")),
            row.getString("name"),
            Policy.valueOf(row.getString("policy")),
            row.getString("cidr"));

    private final Database database;
    private final SetUp setUp;

    JdbcReceiptFilters(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
    }

    @Override
    public boolean add(ReceiptFilter filter) {
        try {
            insert(filter);
            return true;
        } catch (DatabaseException e) {
            // Most likely the name is taken; if not, the failure is ours to tell.
            if (list(filter.scope()).stream().noneMatch(each -> each.name().equals(filter.name()))) {
                throw e;
            }
            return false;
        }
    }

    private void insert(ReceiptFilter filter) {
        setUp.add(() -> database.insert(
                        "receipt_filter (account, region, name, policy, cidr)",
                        filter.scope().accountId(),
                        filter.scope().region(),
                        filter.name(),
                        filter.policy().name(),
                        filter.cidr())
                > 0);
    }

    @Override
    public List<ReceiptFilter> list(Scope scope) {
        Where where = Where.of(scope);
        List<ReceiptFilter> filters =
                database.find("SELECT * FROM receipt_filter" + where.sql(), FILTER, where.values());
        // Sorted here, since databases differ in where they put capitals and dashes.
        return filters.stream().sorted(comparing(ReceiptFilter::name)).toList();
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return remove(Where.of(scope).equal("name", name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return remove(Where.in(scopes));
    }

    private int remove(Where where) {
        return database.change("DELETE FROM receipt_filter" + where.sql(), where.values());
    }
}
