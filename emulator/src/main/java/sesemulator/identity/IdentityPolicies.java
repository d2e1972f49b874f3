package sesemulator.identity;

import java.util.Map;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Keeps sending-authorization policies, as the text that was given. Safe for many threads. */
public interface IdentityPolicies {
    void put(Scope scope, String identity, String policyName, String document);

    /** Documents by policy name, in the order of the names. */
    Map<String, String> of(Scope scope, String identity);

    boolean remove(Scope scope, String identity, String policyName);

    void removeAll(Scope scope, String identity);

    int removeAll(ScopeFilter scopes);
}
