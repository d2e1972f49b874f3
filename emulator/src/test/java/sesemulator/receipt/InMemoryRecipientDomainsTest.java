package sesemulator.receipt;

/** Holds the fake to what the real one does. */
class InMemoryRecipientDomainsTest implements RecipientDomainsContract {
    private final RecipientDomains domains = new InMemoryRecipientDomains();

    @Override
    public RecipientDomains domains() {
        return domains;
    }
}
