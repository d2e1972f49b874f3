package sesemulator.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.CapturedBounces;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.RelayStatus;
import sesemulator.outbound.RelayStatus.State;

/** Bounces to be relayed, in the table {@code outbox}, whose rows go with those of {@code captured_bounce}. */
final class JdbcOutbox implements Outbox {
    private static final String ENTRIES =
            "SELECT b.id, o.* FROM outbox o JOIN captured_bounce b ON b.position = o.position";

    private final Jdbi jdbi;
    private final CapturedBounces bounces;

    JdbcOutbox(Jdbi jdbi, CapturedBounces bounces) {
        this.jdbi = jdbi;
        this.bounces = bounces;
    }

    /** Within the transaction that captures the bounce, so that there is never one without the other. */
    static void add(Handle handle, long position, CapturedBounce bounce) {
        handle.createUpdate("INSERT INTO outbox (position, recipient, state, attempts)"
                        + " VALUES (:position, :recipient, :state, 0)")
                .bind("position", position)
                .bind("recipient", bounce.to().value())
                .bind("state", State.PENDING.name())
                .execute();
    }

    @Override
    public List<Entry> pending() {
        return jdbi.withHandle(handle -> handle.createQuery(ENTRIES + " WHERE o.state = :state ORDER BY o.position")
                .bind("state", State.PENDING.name())
                .map((row, context) -> new Entry(
                        new MailId(row.getString("id")),
                        new EmailAddress(row.getString("recipient")),
                        row.getInt("attempts")))
                .list());
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return bounces.bytes(id);
    }

    @Override
    public void delivered(MailId id) {
        attempted(id, State.DELIVERED, null);
    }

    @Override
    public void delayed(MailId id, String reason) {
        attempted(id, State.PENDING, reason);
    }

    @Override
    public void failed(MailId id, String reason) {
        attempted(id, State.FAILED, reason);
    }

    private void attempted(MailId id, State state, @Nullable String error) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE outbox SET state = :state, attempts = attempts + 1,"
                        + " last_error = COALESCE(CAST(:error AS VARCHAR), last_error)"
                        + " WHERE position = (SELECT position FROM captured_bounce WHERE id = :id)")
                .bind("state", state.name())
                .bind("error", error)
                .bind("id", id.value())
                .execute());
    }

    @Override
    public Map<MailId, RelayStatus> statuses(Collection<MailId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(ENTRIES + " WHERE b.id IN (<ids>)")
                .bindList("ids", ids.stream().map(MailId::value).toList())
                .map((row, context) -> Map.entry(
                        new MailId(row.getString("id")),
                        new RelayStatus(
                                State.valueOf(row.getString("state")),
                                row.getInt("attempts"),
                                row.getString("last_error"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
