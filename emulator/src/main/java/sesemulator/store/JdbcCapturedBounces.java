package sesemulator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.CapturedBounces;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** Captured bounces in the table {@code captured_bounce}. */
final class JdbcCapturedBounces implements CapturedBounces {
    private final Database database;
    private final Journal<CapturedBounce> journal;
    private final Shelf shelf;
    private final boolean areRelayed;

    /** @param areRelayed whether each bounce that leaves goes into the outbox, too */
    JdbcCapturedBounces(Database database, Retention retention, boolean areRelayed) {
        this.database = database;
        this.journal = Journal.ofDocuments(database, "captured_bounce", CapturedBounce.class, row -> packing(row)
                .document(row.getBytes("packed")));
        this.shelf = retention.shelf("captured_bounce");
        this.areRelayed = areRelayed;
    }

    @Override
    public void add(CapturedBounce bounce, byte[] bytes) {
        byte[] packed = BouncePacking.of(
                        bounce.id().value(), bounce.originalMessageId().value())
                .pack(Json.write(bounce), bytes);
        long octets = Shelf.octets("", packed.length);
        shelf.add(bounce.scope(), octets, () -> {
            long position = insert(bounce, packed, octets);
            if (areRelayed && !bounce.staysHere()) {
                JdbcOutbox.add(database, position, bounce);
            }
            return position;
        });
    }

    private long insert(CapturedBounce bounce, byte[] packed, long octets) {
        RecipientLines lines = RecipientLines.of(bounce.recipients());
        return database.add(
                "captured_bounce (id, account, region, time_ms, original_message_id, sender, size, octets, recipients,"
                        + " statuses, bounce_types, packed)",
                bounce.id().value(),
                bounce.scope().accountId(),
                bounce.scope().region(),
                bounce.time().toEpochMilli(),
                bounce.originalMessageId().value(),
                bounce.sender().address().lowerCase(),
                bounce.size(),
                octets,
                lines.recipients(),
                lines.statuses(),
                lines.bounceTypes(),
                packed);
    }

    private static BouncePacking packing(ResultSet row) throws SQLException {
        return BouncePacking.of(row.getString("id"), row.getString("original_message_id"));
    }

    @Override
    public Optional<CapturedBounce> find(MailId id) {
        return journal.find(id.value());
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return database.first(
                "SELECT id, original_message_id, packed FROM captured_bounce WHERE id = ?",
                row -> packing(row).octets(row.getBytes("packed")),
                id.value());
    }

    @Override
    public Page<CapturedBounce> list(BounceFilter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public int count(BounceFilter filter) {
        return journal.count(where(filter));
    }

    @Override
    public boolean remove(MailId id) {
        return shelf.removeAll(new Where().equal("id", id.value())) > 0;
    }

    @Override
    public int removeAll(BounceFilter filter) {
        return shelf.removeAll(where(filter));
    }

    private static Where where(BounceFilter filter) {
        return Where.in(filter.scopes())
                .equal("original_message_id", filter.originalMessageId())
                .equalIgnoringCase("sender", filter.sender())
                .hasLine("recipients", Where.lowerCase(filter.recipient()))
                .hasLine("statuses", filter.status())
                .hasLine("bounce_types", filter.bounceType())
                .since(filter.since());
    }
}
