package sesemulator.sending;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.Page;

/** Fates that are forgotten when the test ends. */
public final class InMemoryRecipientFates implements RecipientFates {
    private final InMemoryJournal<RecipientFate> kept = new InMemoryJournal<>();

    @Override
    public synchronized void put(RecipientFate fate) {
        remove(fate.scope(), fate.recipient());
        kept.add(fate);
    }

    @Override
    public List<RecipientFate> find(Scope scope, Collection<String> recipients) {
        return kept.stream()
                .filter(each -> each.scope().equals(scope) && recipients.contains(each.recipient()))
                .toList();
    }

    @Override
    public Page<RecipientFate> list(ScopeFilter scopes, Page.Request page) {
        return kept.list(each -> scopes.covers(each.scope()), page);
    }

    @Override
    public int count(Scope scope) {
        return (int) kept.stream().filter(each -> each.scope().equals(scope)).count();
    }

    @Override
    public boolean remove(Scope scope, String recipient) {
        String name = recipient.toLowerCase(Locale.ROOT);
        return kept.removeIf(
                        each -> each.scope().equals(scope) && each.recipient().equals(name))
                > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return kept.removeIf(each -> scopes.covers(each.scope()));
    }
}
