package sesemulator.receipt;

import java.util.List;
import java.util.Optional;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.Page;

/** Owners of domains that are forgotten when the test ends. */
public final class InMemoryRecipientDomains implements RecipientDomains {
    private final InMemoryJournal<RecipientDomain> kept = new InMemoryJournal<>();

    @Override
    public synchronized void put(RecipientDomain domain) {
        remove(domain.domain());
        kept.add(domain);
    }

    @Override
    public Optional<RecipientDomain> find(String domain) {
        return kept.stream().filter(each -> each.domain().equals(domain)).findFirst();
    }

    @Override
    public Page<RecipientDomain> list(ScopeFilter scopes, Page.Request page) {
        return kept.list(each -> scopes.covers(each.scope()), page);
    }

    @Override
    public List<RecipientDomain> all() {
        return kept.stream().toList();
    }

    @Override
    public boolean remove(String domain) {
        return kept.removeIf(each -> each.domain().equals(domain)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return kept.removeIf(each -> scopes.covers(each.scope()));
    }
}
