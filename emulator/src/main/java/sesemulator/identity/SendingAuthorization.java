package sesemulator.identity;

import java.util.Map;
import java.util.regex.Pattern;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.mail.EmailAddress;

/** Lets one account use an identity of another, where a policy there allows it. Safe for many threads. */
public final class SendingAuthorization {
    /** Documented: 20 policies an identity, 4 KB each, names of at most 64 letters, digits, dashes, underscores. */
    private static final int MOST_POLICIES = 20;

    private static final int LONGEST_POLICY = 4096;
    private static final Pattern POLICY_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final IdentityRegistry registry;
    private final Identities identities;
    private final IdentityPolicies policies;

    public SendingAuthorization(IdentityRegistry registry, Identities identities, IdentityPolicies policies) {
        this.registry = registry;
        this.identities = identities;
        this.policies = policies;
    }

    /** Keeps a policy for an identity of the scope, given by name or ARN. */
    public void put(Scope scope, String identity, String policyName, String document) {
        String name = ownIdentity(scope, identity);
        if (!POLICY_NAME.matcher(policyName).matches()) {
            throw SesErrors.invalidParameterValue("Not a valid policy name: " + policyName);
        }
        if (document.length() > LONGEST_POLICY) {
            throw SesErrors.invalidPolicy("A policy has at most " + LONGEST_POLICY + " characters.");
        }
        PolicyDocument.parse(document);
        Map<String, String> present = policies.of(scope, name);
        if (present.size() >= MOST_POLICIES && !present.containsKey(policyName)) {
            throw SesErrors.limitExceeded("An identity has at most " + MOST_POLICIES + " policies.");
        }
        policies.put(scope, name, policyName, document);
    }

    /** The policies of an identity, by name. */
    public Map<String, String> policies(Scope scope, String identity) {
        return policies.of(scope, nameOf(scope, identity));
    }

    public void remove(Scope scope, String identity, String policyName) {
        policies.remove(scope, nameOf(scope, identity), policyName);
    }

    /** Whether the caller may do the action as the address, by the identity that the ARN names. */
    public boolean permits(Scope caller, IdentityArn arn, EmailAddress address, String action, PolicyContext context) {
        if (!registry.covers(arn.scope(), arn.identity(), address)) {
            return false;
        }
        return arn.scope().equals(caller) || allOf(arn).allows(caller.accountId(), action, arn.toString(), context);
    }

    /** All policies of an identity as one, since a Deny in any of them outweighs an Allow in another. */
    private PolicyDocument allOf(IdentityArn arn) {
        return new PolicyDocument(policies.of(arn.scope(), arn.identity()).values().stream()
                .flatMap(document -> PolicyDocument.parse(document).statements().stream())
                .toList());
    }

    private String ownIdentity(Scope scope, String identity) {
        String name = nameOf(scope, identity);
        if (identities.find(scope, name).isEmpty()) {
            throw SesErrors.invalidParameterValue("Identity does not exist: " + identity);
        }
        return name;
    }

    private static String nameOf(Scope scope, String identity) {
        return IdentityArn.parse(identity)
                .filter(arn -> arn.scope().equals(scope))
                .map(IdentityArn::identity)
                .orElseGet(() -> IdentityRegistry.canonical(identity));
    }
}
