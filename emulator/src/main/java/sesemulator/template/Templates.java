package sesemulator.template;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps templates. Safe for many threads. */
public interface Templates {
    /** Adds a template; false if the scope has one of that name. */
    boolean add(Template template);

    /** Puts a template in the place of the one of its name; false if the scope has none. */
    boolean replace(Template template);

    Optional<Template> find(Scope scope, String name);

    /** Newest first; one that was replaced keeps its place. */
    Page<Template> list(Scope scope, Page.Request page);

    int count(Scope scope);

    boolean remove(Scope scope, String name);

    /** Returns how many were removed. */
    int removeAll(ScopeFilter scopes);
}
