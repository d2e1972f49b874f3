package sesemulator.receipt;

/** Holds the fake to what the real one does. */
class InMemoryRuleSetsTest implements RuleSetsContract {
    private final RuleSets ruleSets = new InMemoryRuleSets();

    @Override
    public RuleSets ruleSets() {
        return ruleSets;
    }
}
