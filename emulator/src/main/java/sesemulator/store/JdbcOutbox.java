package sesemulator.store;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import sesemulator.store.Database.Reading;

/**
 * Mails to be relayed, in a table whose rows go with those of the mails' own: {@code outbox} with those of {@code
 * captured_bounce}, {@code sent_outbox} with those of {@code sent_mail}.
 */
final class JdbcOutbox implements Outbox {
    private final Database database;
    private final String table;
    private final String mails;
    private final Reading<Envelope> envelope;
    private final Function<MailId, Optional<byte[]>> bytes;
    private final String entries;

    private JdbcOutbox(
            Database database,
            String table,
            String mails,
            Reading<Envelope> envelope,
            Function<MailId, Optional<byte[]>> bytes) {
        this.database = database;
        this.table = table;
        this.mails = mails;
        this.envelope = envelope;
        this.bytes = bytes;
        this.entries = "SELECT m.id, o.* FROM " + table + " o JOIN " + mails + " m ON m.position = o.position";
    }

    static JdbcOutbox ofBounces(Database database, CapturedBounces bounces) {
        return new JdbcOutbox(
                database,
                "outbox",
                "captured_bounce",
                row -> Envelope.ofBounce(new EmailAddress(row.getString("recipient"))),
                bounces::bytes);
    }

    static JdbcOutbox ofSentMails(Database database, SentMails sent) {
        return new JdbcOutbox(
                database,
                "sent_outbox",
                "sent_mail",
                row -> new Envelope(
                        new EmailAddress(row.getString("sender")),
                        row.getString("recipients")
                                .lines()
                                .map(EmailAddress::new)
                                .toList()),
                sent::bytes);
    }

    /** Within the transaction that captures the bounce, so that there is never one without the other. */
    static void add(Database database, long position, CapturedBounce bounce) {
        database.insert(
                "outbox (position, recipient, state, attempts)",
                position,
                bounce.to().value(),
                State.PENDING.name(),
                0);
    }

    /** Within the transaction that keeps the mail. */
    static void add(Database database, long position, EmailAddress sender, List<EmailAddress> recipients) {
        database.insert(
                "sent_outbox (position, sender, recipients, state, attempts)",
                position,
                sender.value(),
                recipients.stream().map(EmailAddress::value).collect(joining("\n")),
                State.PENDING.name(),
                0);
    }

    @Override
    public List<Entry> pending() {
        return database.find(
                entries + " WHERE o.state = ? ORDER BY o.position",
                row -> new Entry(new MailId(row.getString("id")), envelope.of(row), row.getInt("attempts")),
                State.PENDING.name());
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
        database.change(
                "UPDATE " + table + " SET state = ?, attempts = attempts + 1,"
                        + " last_error = COALESCE(CAST(? AS VARCHAR), last_error)"
                        + " WHERE position = (SELECT position FROM " + mails + " WHERE id = ?)",
                state.name(),
                error,
                id.value());
    }

    @Override
    public Map<MailId, RelayStatus> statuses(Collection<MailId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Where where = new Where().among("m.id", ids.stream().map(MailId::value).toList());
        Map<MailId, RelayStatus> statuses = new HashMap<>();
        database.each(
                entries + where.sql(),
                row -> {
                    RelayStatus status = new RelayStatus(
                            State.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("last_error"));
                    statuses.put(new MailId(row.getString("id")), status);
                    return true;
                },
                where.values());
        return statuses;
    }
}
