package sesemulator.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;
import sesemulator.receipt.RuleRun;
import sesemulator.receipt.RuleRuns;

/** Runs through the receipt rules, in the table {@code rule_run}, whose rows go with those of {@code received_mail}. */
final class JdbcRuleRuns implements RuleRuns {
    private static final int AT_A_TIME = 1000;
    /** What counts as part of a mail's rows. */
    private static final int AMONG_ROWS = 500;

    private final Database database;
    private final Additions additions;
    private final Shelf mails;

    /** @param mails of which a run takes part of the room, once it has ended */
    JdbcRuleRuns(Database database, Additions additions, Shelf mails) {
        this.database = database;
        this.additions = additions;
        this.mails = mails;
    }

    @Override
    public void put(MailId mail, RuleRun run) {
        boolean isFinished = run.finishedAt() != null;
        String document = Json.write(run);
        List<Place> found = database.find(
                "SELECT position, account, region FROM received_mail WHERE id = ?",
                row -> new Place(row.getLong(1), new Scope(row.getString(2), row.getString(3))),
                mail.value());
        found.forEach(place -> {
            write(place.position(), isFinished, document);
            if (isFinished && document.length() > AMONG_ROWS) {
                mails.grow(place.position(), document.length());
            }
        });
        if (isFinished) {
            found.forEach(place -> additions.tell(place.scope()));
        }
    }

    /** For one thread at a time of the same mail. */
    private void write(long position, boolean isFinished, String document) {
        // Most mails end their run at once, so that there is nothing yet to change.
        int added = database.change(
                "INSERT INTO rule_run (position, finished, document) SELECT position, CAST(? AS BOOLEAN), ?"
                        + " FROM received_mail m WHERE position = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM rule_run r WHERE r.position = m.position)",
                isFinished,
                document,
                position);
        if (added == 0) {
            database.change(
                    "UPDATE rule_run SET finished = ?, document = ? WHERE position = ?",
                    isFinished,
                    document,
                    position);
        }
    }

    @Override
    public void skip(MailId mail) {
        database.change(
                "INSERT INTO rule_run (position, finished) SELECT position, TRUE FROM received_mail WHERE id = ?",
                mail.value());
    }

    @Override
    public Optional<RuleRun> find(MailId mail) {
        return database.first(
                "SELECT document FROM rule_run WHERE document IS NOT NULL"
                        + " AND position = (SELECT position FROM received_mail WHERE id = ?)",
                row -> Json.read(row.getString(1), RuleRun.class),
                mail.value());
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
        return database.find(
                "SELECT m.position, m.id FROM received_mail m WHERE m.position > ? AND NOT EXISTS"
                        + " (SELECT 1 FROM rule_run r WHERE r.position = m.position AND r.finished)"
                        + " ORDER BY m.position LIMIT " + AT_A_TIME,
                row -> new Unfinished(row.getLong(1), new MailId(row.getString(2))),
                position);
    }

    private record Unfinished(long position, MailId mail) {}

    /** Where a mail is kept, and whose it is. */
    private record Place(long position, Scope scope) {}
}
