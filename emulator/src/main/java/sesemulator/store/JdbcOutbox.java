package sesemulator.store;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.CapturedBounces;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.RelayStatus;
import sesemulator.outbound.RelayStatus.State;
import sesemulator.sending.SentMails;

/**
 * Mails to be relayed, in a table whose rows go with those of the mails' own: {@code outbox} with those of {@code
 * captured_bounce}, {@code sent_outbox} with those of {@code sent_mail}.
 */
final class JdbcOutbox implements Outbox {
    private final Jdbi jdbi;
    private final String table;
    private final String mails;
    private final RowMapper<Envelope> envelope;
    private final Function<MailId, Optional<byte[]>> bytes;
    private final String entries;

    private JdbcOutbox(
            Jdbi jdbi,
            String table,
            String mails,
            RowMapper<Envelope> envelope,
            Function<MailId, Optional<byte[]>> bytes) {
        this.jdbi = jdbi;
        this.table = table;
        this.mails = mails;
        this.envelope = envelope;
        this.bytes = bytes;
        this.entries = "SELECT m.id, o.* FROM " + table + " o JOIN " + mails + " m ON m.position = o.position";
    }

    static JdbcOutbox ofBounces(Jdbi jdbi, CapturedBounces bounces) {
        return new JdbcOutbox(
                jdbi,
                "outbox",
                "captured_bounce",
                (row, context) -> Envelope.ofBounce(new EmailAddress(row.getString("recipient"))),
                bounces::bytes);
    }

    static JdbcOutbox ofSentMails(Jdbi jdbi, SentMails sent) {
        return new JdbcOutbox(
                jdbi,
                "sent_outbox",
                "sent_mail",
                (row, context) -> new Envelope(
                        new EmailAddress(row.getString("sender")),
                        row.getString("recipients")
                                .lines()
                                .map(EmailAddress::new)
                                .toList()),
                sent::bytes);
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

    /** Within the transaction that keeps the mail. */
    static void add(Handle handle, long position, EmailAddress sender, List<EmailAddress> recipients) {
        handle.createUpdate("INSERT INTO sent_outbox (position, sender, recipients, state, attempts)"
                        + " VALUES (:position, :sender, :recipients, :state, 0)")
                .bind("position", position)
                .bind("sender", sender.value())
                .bind("recipients", recipients.stream().map(EmailAddress::value).collect(joining("\n")))
                .bind("state", State.PENDING.name())
                .execute();
    }

    @Override
    public List<Entry> pending() {
        return jdbi.withHandle(handle -> handle.createQuery(entries + " WHERE o.state = :state ORDER BY o.position")
                .bind("state", State.PENDING.name())
                .map((row, context) ->
                        new Entry(new MailId(row.getString("id")), envelope.map(row, context), row.getInt("attempts")))
                .list());
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return bytes.apply(id);
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
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE " + table + " SET state = :state, attempts = attempts + 1,"
                        + " last_error = COALESCE(CAST(:error AS VARCHAR), last_error)"
                        + " WHERE position = (SELECT position FROM " + mails + " WHERE id = :id)")
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
        return jdbi.withHandle(handle -> handle.createQuery(entries + " WHERE m.id IN (<ids>)")
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
