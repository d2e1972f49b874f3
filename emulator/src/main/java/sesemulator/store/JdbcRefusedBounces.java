package sesemulator.store;

import sesemulator.bounce.RefusedBounce;
import sesemulator.bounce.RefusedBounces;
import sesemulator.mail.Page;

/** The newest refused calls in the table {@code refused_bounce}. */
final class JdbcRefusedBounces implements RefusedBounces {
    /** Callers can be refused as often as they like, so only so many are kept. */
    static final int KEPT = 10_000;

    private final Database database;
    private final Shelf shelf;
    private final Journal<RefusedBounce> journal;

    JdbcRefusedBounces(Database database, Retention retention) {
        this.database = database;
        this.shelf = retention.shelf("refused_bounce", KEPT);
        this.journal = Journal.ofDocuments(database, "refused_bounce", RefusedBounce.class);
    }

    @Override
    public void add(RefusedBounce refused) {
        String document = Json.write(refused);
        long octets = Shelf.octets(document, 0);
        shelf.add(
                refused.scope(),
                octets,
                () -> database.add(
                        "refused_bounce (account, region, time_ms, original_message_id, code, octets, document)",
                        refused.scope().accountId(),
                        refused.scope().region(),
                        refused.time().toEpochMilli(),
                        refused.originalMessageId(),
                        refused.code(),
                        octets,
                        document));
    }

    @Override
    public Page<RefusedBounce> list(Filter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public int count(Filter filter) {
        return journal.count(where(filter));
    }

    @Override
    public int removeAll(Filter filter) {
        return shelf.removeAll(where(filter));
    }

    private static Where where(Filter filter) {
        return Where.in(filter.scopes())
                .equal("original_message_id", filter.originalMessageId())
                .equal("code", filter.code())
                .since(filter.since());
    }
}
