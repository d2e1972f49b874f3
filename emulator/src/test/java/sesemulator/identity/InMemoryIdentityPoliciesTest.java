package sesemulator.identity;

/** The fake behaves as the real ones do. */
class InMemoryIdentityPoliciesTest extends IdentityPoliciesContract {
    private final IdentityPolicies policies = new InMemoryIdentityPolicies();

    @Override
    protected IdentityPolicies policies() {
        return policies;
    }
}
