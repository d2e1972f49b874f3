package sesemulator.store;

import java.net.URI;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.outbound.Arn;
import sesemulator.outbound.FunctionUrl;
import sesemulator.outbound.FunctionUrls;
import sesemulator.store.Database.Reading;

/** URLs of functions in the table {@code function_url}. */
final class JdbcFunctionUrls implements FunctionUrls {
    private static final Reading<FunctionUrl> FUNCTION = row -> new FunctionUrl(
            new Arn(row.getString("function_arn"), new Scope(row.getString("account"), row.getString("region"))),
            URI.create(row.getString("url")));

    private final SetUp setUp;
    private final Journal<FunctionUrl> journal;

    JdbcFunctionUrls(Database database, SetUp setUp) {
        this.setUp = setUp;
        this.journal = Journal.ofRows(database, "function_url", FUNCTION);
    }

    @Override
    public void put(FunctionUrl function) {
        setUp.put(Upsert.into("function_url")
                .key("function_arn", function.functionArn().value())
                .set("account", function.scope().accountId())
                .set("region", function.scope().region())
                .set("url", function.url().toString()));
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
