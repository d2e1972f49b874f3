package sesemulator.identity;

/** The fake behaves as the real ones do. */
class InMemoryIdentitiesTest extends IdentitiesContract {
    private final Identities identities = new InMemoryIdentities();

    @Override
    protected Identities identities() {
        return identities;
    }
}
