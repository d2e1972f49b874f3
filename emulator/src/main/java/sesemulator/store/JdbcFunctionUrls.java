package sesemulator.store;

import java.net.URI;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.outbound.Arn;
import sesemulator.outbound.FunctionUrl;
import sesemulator.outbound.FunctionUrls;

/** URLs of functions in the table {@code function_url}. */
final class JdbcFunctionUrls implements FunctionUrls {
    private static final RowMapper<FunctionUrl> FUNCTION = (row, context) -> new FunctionUrl(
            new Arn(row.getString("function_arn"), new Scope(row.getString("account"), row.getString("region"))),
            URI.create(row.getString("url")));

    private final SetUp setUp;
    private final Journal<FunctionUrl> journal;

    JdbcFunctionUrls(Jdbi jdbi, SetUp setUp) {
        this.setUp = setUp;
        this.journal = new Journal<>(jdbi, "function_url", FUNCTION);
    }

    @Override
    public void put(FunctionUrl function) {
        String arn = function.functionArn().value();
        String url = function.url().toString();
        setUp.put(
                handle -> handle.execute("UPDATE function_url SET url = ? WHERE function_arn = ?", url, arn),
                handle -> handle.execute(
                        "INSERT INTO function_url (account, region, function_arn, url) VALUES (?, ?, ?, ?)",
                        function.scope().accountId(),
                        function.scope().region(),
                        arn,
                        url),
                arn,
                url);
    }

    @Override
    public Optional<URI> find(String functionArn) {
        return journal.all(new Where().equal("function_arn", functionArn)).stream()
                .map(FunctionUrl::url)
                .findFirst();
    }

    @Override
    public Page<FunctionUrl> list(ScopeFilter scopes, Page.Request page) {
        return journal.list(Where.in(scopes), page);
    }

    @Override
    public boolean remove(String functionArn) {
        return journal.removeAll(new Where().equal("function_arn", functionArn)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }
}
