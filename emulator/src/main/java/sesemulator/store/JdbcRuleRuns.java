package sesemulator.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;
import sesemulator.receipt.RuleRun;
import sesemulator.receipt.RuleRuns;

/** Runs through the receipt rules, in the table {@code rule_run}, whose rows go with those of {@code received_mail}. */
final class JdbcRuleRuns implements RuleRuns {
    private static final String OF_MAIL = "position = (SELECT position FROM received_mail WHERE id = :id)";

    private static final int AT_A_TIME = 1000;
    /** What counts as part of a mail's rows. */
    private static final int AMONG_ROWS = 500;

    private final Jdbi jdbi;
    private final Additions additions;
    private final Shelf mails;

    /** @param mails of which a run takes part of the room, once it has ended */
    JdbcRuleRuns(Jdbi jdbi, Additions additions, Shelf mails) {
        this.jdbi = jdbi;
        this.additions = additions;
        this.mails = mails;
    }

    @Override
    public void put(MailId mail, RuleRun run) {
        boolean isFinished = run.finishedAt() != null;
        String document = Json.write(run);
        List<Place> found = jdbi.withHandle(handle -> {
            List<Place> places = Rows.find(
                    handle,
                    "SELECT position, account, region FROM received_mail WHERE id = ?",
                    row -> new Place(row.getLong(1), new Scope(row.getString(2), row.getString(3))),
                    mail.value());
            places.forEach(place -> {
                write(handle, place.position(), isFinished, document);
                if (isFinished && document.length() > AMONG_ROWS) {
                    mails.grow(handle, place.position(), document.length());
                }
            });
            return places;
        });
        if (isFinished) {
            found.forEach(place -> additions.tell(place.scope()));
        }
    }

    /** For one thread at a time of the same mail. */
    private static void write(Handle handle, long position, boolean isFinished, String document) {
        // Most mails end their run at once, so that there is nothing yet to change.
        int added = Rows.change(
                handle,
                "INSERT INTO rule_run (position, finished, document) SELECT position, CAST(? AS BOOLEAN), ?"
                        + " FROM received_mail m WHERE position = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM rule_run r WHERE r.position = m.position)",
                isFinished,
                document,
                position);
        if (added == 0) {
            Rows.change(
                    handle,
                    "UPDATE rule_run SET finished = ?, document = ? WHERE position = ?",
                    isFinished,
                    document,
                    position);
        }
    }

    @Override
    public void skip(MailId mail) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO rule_run (position, finished)"
                        + " SELECT position, TRUE FROM received_mail WHERE id = :id")
                .bind("id", mail.value())
                .execute());
    }

    @Override
    public Optional<RuleRun> find(MailId mail) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT document FROM rule_run WHERE document IS NOT NULL AND " + OF_MAIL)
                        .bind("id", mail.value())
                        .map((row, context) -> Json.read(row.getString("document"), RuleRun.class))
                        .findOne());
    }

    @Override
    public void unfinished(Predicate<MailId> wantsMore) {
        long last = 0;
        List<Unfinished> page;
        do {
            page = unfinishedAfter(last);
            for (Unfinished each : page) {
                if (!wantsMore.test(each.mail())) {
                    return;
                }
                last = each.position();
            }
        } while (page.size() == AT_A_TIME);
    }

    /** Mail without a row has not run yet, so that there is no moment in which a mail could be forgotten. */
    private List<Unfinished> unfinishedAfter(long position) {
        return jdbi.withHandle(handle -> Rows.find(
                handle,
                "SELECT m.position, m.id FROM received_mail m WHERE m.position > ? AND NOT EXISTS"
                        + " (SELECT 1 FROM rule_run r WHERE r.position = m.position AND r.finished)"
                        + " ORDER BY m.position LIMIT " + AT_A_TIME,
                row -> new Unfinished(row.getLong(1), new MailId(row.getString(2))),
                position));
    }

    private record Unfinished(long position, MailId mail) {}

    /** Where a mail is kept, and whose it is. */
    private record Place(long position, Scope scope) {}
}
