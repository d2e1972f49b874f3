package sesemulator.receipt;

/** Holds the fake to what the real one does. */
class InMemoryReceiptFiltersTest implements ReceiptFiltersContract {
    private final ReceiptFilters filters = new InMemoryReceiptFilters();

    @Override
    public ReceiptFilters filters() {
        return filters;
    }
}
