package sesemulator.store;

import java.util.Optional;
import java.util.function.Function;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Things that have a name in their scope, each a row that holds it as a document. */
final class NamedDocuments<T> {
    private final SetUp setUp;
    private final String table;
    private final Journal<T> journal;
    private final Function<T, Scope> scope;
    private final Function<T, String> name;

    NamedDocuments(
            Database database,
            SetUp setUp,
            String table,
            Class<T> type,
            Function<T, Scope> scope,
            Function<T, String> name) {
        this.setUp = setUp;
        this.table = table;
        this.journal = Journal.ofDocuments(database, table, type);
        this.scope = scope;
        this.name = name;
    }

    /** Adds a thing, or puts it in the place of the one of its name. */
    void put(T thing) {
        setUp.put(Upsert.into(table)
                .of(scope.apply(thing))
                .key("name", name.apply(thing))
                .set("document", Json.write(thing)));
    }

    Optional<T> find(Scope in, String named) {
        return journal.all(where(in, named)).stream().findFirst();
    }

    /** Newest first; one that was replaced keeps its place. */
    Page<T> list(Scope in, Page.Request page) {
        return journal.list(Where.in(ScopeFilter.of(in)), page);
    }

    int count(Scope in) {
        return journal.count(Where.in(ScopeFilter.of(in)));
    }

    boolean remove(Scope in, String named) {
        return journal.removeAll(where(in, named)) > 0;
    }

    int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }

    private static Where where(Scope in, String named) {
        return Where.in(ScopeFilter.of(in)).equal("name", named);
    }
}
