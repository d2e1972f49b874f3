package sesemulator.template;

/** Holds the fake to what the real one does. */
class InMemoryTemplatesTest implements TemplatesContract {
    private final Templates templates = new InMemoryTemplates();

    @Override
    public Templates templates() {
        return templates;
    }
}
