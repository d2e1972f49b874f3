package sesemulator.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;
import sesemulator.receipt.RuleRun;
import sesemulator.receipt.RuleRuns;

/** Runs through the receipt rules, in the table {@code rule_run}, whose rows go with those of {@code received_mail}. */
final class JdbcRuleRuns implements RuleRuns {
    private static final String OF_MAIL = "position = (SELECT position FROM received_mail WHERE id = :id)";

    private final Jdbi jdbi;
    private final Additions additions;

    JdbcRuleRuns(Jdbi jdbi, Additions additions) {
        this.jdbi = jdbi;
        this.additions = additions;
    }

    @Override
    public void put(MailId mail, RuleRun run) {
        boolean isFinished = run.finishedAt() != null;
        String document = Json.write(run);
        Upsert.run(
                jdbi,
                handle -> write(
                        handle,
                        "UPDATE rule_run SET finished = :finished, document = :document WHERE " + OF_MAIL,
                        mail,
                        isFinished,
                        document),
                handle -> write(
                        handle,
                        "INSERT INTO rule_run (position, finished, document)"
                                + " SELECT position, CAST(:finished AS BOOLEAN), CAST(:document AS VARCHAR)"
                                + " FROM received_mail WHERE id = :id",
                        mail,
                        isFinished,
                        document));
        if (isFinished) {
            scope(mail).ifPresent(additions::tell);
        }
    }

    private Optional<Scope> scope(MailId mail) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT account, region FROM received_mail WHERE id = :id")
                .bind("id", mail.value())
                .map((row, context) -> new Scope(row.getString("account"), row.getString("region")))
                .findOne());
    }

    @Override
    public void skip(MailId mail) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO rule_run (position, finished)"
                        + " SELECT position, TRUE FROM received_mail WHERE id = :id")
                .bind("id", mail.value())
                .execute());
    }

    private static int write(Handle handle, String sql, MailId mail, boolean isFinished, String document) {
        return handle.createUpdate(sql)
                .bind("id", mail.value())
                .bind("finished", isFinished)
                .bind("document", document)
                .execute();
    }

    @Override
    public Optional<RuleRun> find(MailId mail) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT document FROM rule_run WHERE document IS NOT NULL AND " + OF_MAIL)
                        .bind("id", mail.value())
                        .map((row, context) -> Json.read(row.getString("document"), RuleRun.class))
                        .findOne());
    }

    /** Mail without a row has not run yet, so that there is no moment in which a mail could be forgotten. */
    @Override
    public List<MailId> unfinished() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT m.id FROM received_mail m WHERE NOT EXISTS"
                        + " (SELECT 1 FROM rule_run r WHERE r.position = m.position AND r.finished)"
                        + " ORDER BY m.position")
                .map((row, context) -> new MailId(row.getString("id")))
                .list());
    }
}
