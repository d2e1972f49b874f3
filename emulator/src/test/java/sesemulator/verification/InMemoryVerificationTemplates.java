package sesemulator.verification;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.Page;

/** Templates that are forgotten when the test ends. */
public final class InMemoryVerificationTemplates implements VerificationTemplates {
    private final InMemoryJournal<VerificationTemplate> kept = new InMemoryJournal<>();

    @Override
    public synchronized void put(VerificationTemplate template) {
        remove(template.scope(), template.name());
        kept.add(template);
    }

    @Override
    public Optional<VerificationTemplate> find(Scope scope, String name) {
        return kept.stream().filter(each -> is(each, scope, name)).findFirst();
    }

    @Override
    public Page<VerificationTemplate> list(Scope scope, Page.Request page) {
        return kept.list(each -> each.scope().equals(scope), page);
    }

    @Override
    public int count(Scope scope) {
        return (int) kept.stream().filter(each -> each.scope().equals(scope)).count();
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return kept.removeIf(each -> is(each, scope, name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return kept.removeIf(each -> scopes.covers(each.scope()));
    }

    private static boolean is(VerificationTemplate template, Scope scope, String name) {
        return template.scope().equals(scope) && template.name().equals(name);
    }
}
