package sesemulator.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.template.Template;
import sesemulator.template.Templates;

/** Templates in the table {@code template}. */
final class JdbcTemplates implements Templates {
    private static final RowMapper<Template> TEMPLATE = (row, context) -> new Template(
            new Scope(row.getString("account"), row.getString("region")),
            row.getString("name"),
            row.getString("subject_part"),
            row.getString("text_part"),
            row.getString("html_part"),
            Instant.ofEpochMilli(row.getLong("created_ms")));

    private final Jdbi jdbi;
    private final SetUp setUp;
    private final Journal<Template> journal;

    JdbcTemplates(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
        this.journal = new Journal<>(jdbi, "template", TEMPLATE);
    }

    @Override
    public boolean add(Template template) {
        String sql = "INSERT INTO template"
                + " (account, region, name, subject_part, text_part, html_part, created_ms)"
                + " VALUES (:account, :region, :name, :subject, :text, :html, :created)";
        try {
            return write(sql, template);
        } catch (UnableToExecuteStatementException e) {
            // Most likely the name is taken; if not, the failure is ours to tell.
            if (find(template.scope(), template.name()).isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public boolean replace(Template template) {
        String sql = "UPDATE template SET subject_part = :subject, text_part = :text, html_part = :html,"
                + " created_ms = :created WHERE account = :account AND region = :region AND name = :name";
        return write(sql, template);
    }

    private boolean write(String sql, Template template) {
        return setUp.add(
                () -> jdbi.withHandle(handle ->
                                bind(handle.createUpdate(sql), template).execute())
                        > 0,
                template.subject(),
                template.text(),
                template.html());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Template template) {
        return Scopes.bind(statement, template.scope())
                .bind("name", template.name())
                .bind("subject", template.subject())
                .bind("text", template.text())
                .bind("html", template.html())
                .bind("created", template.created().toEpochMilli());
    }

    @Override
    public Optional<Template> find(Scope scope, String name) {
        Where where = where(scope, name);
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM template" + where.sql())
                .bindMap(where.parameters())
                .map(TEMPLATE)
                .findOne());
    }

    @Override
    public Page<Template> list(Scope scope, Page.Request page) {
        return journal.list(Where.in(ScopeFilter.of(scope)), page);
    }

    @Override
    public int count(Scope scope) {
        return journal.count(Where.in(ScopeFilter.of(scope)));
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
        return Where.in(ScopeFilter.of(scope)).equal("name", name);
    }
}
