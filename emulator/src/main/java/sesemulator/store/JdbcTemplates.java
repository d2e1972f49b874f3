package sesemulator.store;

import java.time.Instant;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.store.Database.Reading;
import sesemulator.template.Template;
import sesemulator.template.Templates;

/** Templates in the table {@code template}. */
final class JdbcTemplates implements Templates {
    private static final Reading<Template> TEMPLATE = row -> new Template(
            new Scope(row.getString("account"), row.getString("region")),
            row.getString("name"),
            row.getString("subject_part"),
            row.getString("text_part"),
            row.getString("html_part"),
            Instant.ofEpochMilli(row.getLong("created_ms")));

    private final Database database;
    private final SetUp setUp;
    private final Journal<Template> journal;

    JdbcTemplates(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
        this.journal = Journal.ofRows(database, "template", TEMPLATE);
    }

    @Override
    public boolean add(Template template) {
        try {
            return write(
                    "INSERT INTO template (subject_part, text_part, html_part, created_ms, account, region, name)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    template);
        } catch (DatabaseException e) {
            // Most likely the name is taken; if not, the failure is ours to tell.
            if (find(template.scope(), template.name()).isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public boolean replace(Template template) {
        return write(
                "UPDATE template SET subject_part = ?, text_part = ?, html_part = ?, created_ms = ?"
                        + " WHERE account = ? AND region = ? AND name = ?",
                template);
    }

    private boolean write(String sql, Template template) {
        return setUp.add(
                () -> database.change(
                                sql,
                                template.subject(),
                                template.text(),
                                template.html(),
                                template.created().toEpochMilli(),
                                template.scope().accountId(),
                                template.scope().region(),
                                template.name())
                        > 0,
                template.subject(),
                template.text(),
                template.html());
    }

    @Override
    public Optional<Template> find(Scope scope, String name) {
        return journal.all(where(scope, name)).stream().findFirst();
    }

    @Override
    public Page<Template> list(Scope scope, Page.Request page) {
        return journal.list(Where.of(scope), page);
    }

    @Override
    public int count(Scope scope) {
        return journal.count(Where.of(scope));
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return journal.removeAll(where(scope, name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }

    private static Where where(Scope scope, String name) {
        return Where.of(scope).equal("name", name);
    }
}
