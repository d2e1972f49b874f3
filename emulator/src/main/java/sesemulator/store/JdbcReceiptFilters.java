package sesemulator.store;

import static java.util.Comparator.comparing;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.ReceiptFilter.Policy;
import sesemulator.receipt.ReceiptFilters;

/** IP address filters in the table {@code receipt_filter}. */
final class JdbcReceiptFilters implements ReceiptFilters {
    private static final RowMapper<ReceiptFilter> FILTER = (row, context) -> new ReceiptFilter(
            new Scope(row.getString("account"), row.getString("region")),
            row.getString("name"),
            Policy.valueOf(row.getString("policy")),
            row.getString("cidr"));

    private final Jdbi jdbi;
    private final SetUp setUp;

    JdbcReceiptFilters(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
    }

    @Override
    public boolean add(ReceiptFilter filter) {
        try {
            insert(filter);
            return true;
        } catch (UnableToExecuteStatementException e) {
            // Most likely the name is taken; if not, the failure is ours to tell.
            if (list(filter.scope()).stream().noneMatch(each -> each.name().equals(filter.name()))) {
                throw e;
            }
            return false;
        }
    }

    private void insert(ReceiptFilter filter) {
        String sql = "INSERT INTO receipt_filter (account, region, name, policy, cidr)"
                + " VALUES (:account, :region, :name, :policy, :cidr)";
        setUp.add(() -> jdbi.withHandle(handle -> Scopes.bind(handle.createUpdate(sql), filter.scope())
                        .bind("name", filter.name())
                        .bind("policy", filter.policy().name())
                        .bind("cidr", filter.cidr())
                        .execute())
                > 0);
    }

    @Override
    public List<ReceiptFilter> list(Scope scope) {
        Where where = Where.in(ScopeFilter.of(scope));
        // Sorted here, since databases differ in where they put capitals and dashes.
        return jdbi.withHandle(
                handle -> handle
                        .createQuery("SELECT * FROM receipt_filter" + where.sql())
                        .bindMap(where.parameters())
                        .map(FILTER)
                        .stream()
                        .sorted(comparing(ReceiptFilter::name))
                        .toList());
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return remove(Where.in(ScopeFilter.of(scope)).equal("name", name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return remove(Where.in(scopes));
    }

    private int remove(Where where) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM receipt_filter" + where.sql())
                .bindMap(where.parameters())
                .execute());
    }
}
