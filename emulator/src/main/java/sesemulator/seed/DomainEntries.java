package sesemulator.seed;

import java.util.List;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.DomainBook;
import sesemulator.receipt.RecipientDomain;
import sesemulator.seed.Seed.Entry;
import sesemulator.seed.Seed.Kind;

/** Reads which account and region receive mail for a domain. */
final class DomainEntries {
    private final Problems problems;

    DomainEntries(Problems problems) {
        this.problems = problems;
    }

    List<Entry> read(List<Node> nodes, ScopeFilter around) {
        return nodes.stream()
                .map(node -> read(node, around))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Entry> read(Node node, ScopeFilter around) {
        if (node instanceof Node.Text text) { // a name alone
            return Optional.of(entry(text.place(), text.text(), Scopes.whole(around, Scope.DEFAULT)));
        }
        Members members = new Members(node, problems);
        Scope scope = Scopes.whole(Scopes.told(members, around), Scope.DEFAULT);
        String domain = members.required("domain", text -> text);
        members.done();
        return Optional.ofNullable(domain).map(name -> entry(members.place(), name, scope));
    }

    private static Entry entry(Place place, String domain, Scope owner) {
        return new Entry(
                Kind.RECIPIENT_DOMAIN,
                run -> run.count(
                        Kind.RECIPIENT_DOMAIN, place, () -> put(run.rooms().domains(), domain, owner)));
    }

    private static void put(DomainBook domains, String domain, Scope owner) {
        if (!domains.put(new RecipientDomain(domain, owner))) {
            throw new IllegalArgumentException("no more than " + DomainBook.MOST_DOMAINS + " domains are kept");
        }
    }
}
