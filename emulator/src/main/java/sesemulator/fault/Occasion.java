package sesemulator.fault;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/**
 * What is happening at a door, as far as it is known there.
 *
 * @param scopes whose it is; empty while nobody knows
 * @param facts the values of a name, none if there is no such
 */
public record Occasion(Place place, Set<Scope> scopes, Function<String, Collection<String>> facts) {
    public Occasion {
        scopes = Set.copyOf(scopes);
    }

    boolean isWithin(ScopeFilter wanted) {
        return !scopes.isEmpty() && scopes.stream().allMatch(wanted::covers);
    }

    Collection<String> values(String name) {
        return facts.apply(name);
    }
}
