package sesemulator.verification;

/** Holds the fake to what the real one does. */
class InMemoryVerificationTemplatesTest implements VerificationTemplatesContract {
    private final VerificationTemplates templates = new InMemoryVerificationTemplates();

    @Override
    public VerificationTemplates templates() {
        return templates;
    }
}
