package sesemulator.seed;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.VerificationStatus;
import sesemulator.seed.Seed.Entry;
import sesemulator.seed.Seed.Kind;

/** Reads identities, each with its sending-authorization policies. */
final class IdentityEntries {
    private final Problems problems;

    IdentityEntries(Problems problems) {
        this.problems = problems;
    }

    List<Entry> read(List<Node> nodes, ScopeFilter around) {
        List<Entry> entries = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Node.Text text) { // a name alone
                Scope scope = Scopes.whole(around, Scope.DEFAULT);
                entries.add(identity(text.place(), scope, text.text(), VerificationStatus.SUCCESS));
            } else {
                entries.addAll(read(new Members(node, problems), around));
            }
        }
        return entries;
    }

    private List<Entry> read(Members members, ScopeFilter around) {
        Scope scope = Scopes.whole(Scopes.told(members, around), Scope.DEFAULT);
        String name = members.required("name", text -> text);
        VerificationStatus status = members.value("verificationStatus", Values::status);
        Map<String, Node> policies = members.map("policies");
        members.done();
        if (name == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(identity(members.place(), scope, name, requireNonNullElse(status, VerificationStatus.SUCCESS)));
        policies.forEach((policy, document) -> entries.add(new Entry(
                Kind.IDENTITY_POLICY,
                run -> run.call(
                        scope,
                        "PutIdentityPolicy",
                        new FormParameters(problems)
                                .with("Identity", name)
                                .with("PolicyName", policy)
                                .with("Policy", document.place(), JsonText.of(document)),
                        document.place()))));
        return entries;
    }

    private static Entry identity(Place place, Scope scope, String name, VerificationStatus status) {
        return new Entry(
                Kind.IDENTITY,
                run -> run.count(
                        Kind.IDENTITY, place, () -> run.rooms().identities().setStatus(scope, name, status)));
    }
}
