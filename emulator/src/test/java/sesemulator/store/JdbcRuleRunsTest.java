package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.receipt.RuleRun;
import sesemulator.receipt.RuleRuns;

final class JdbcRuleRunsTest {
    private static final Instant NOW = Instant.parse("2026-10-04T12:00:00.123Z");
    private static final MailId FIRST = new MailId("first");
    private static final MailId SECOND = new MailId("second");
    private static final byte[] BYTES = "Subject: mail\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Store store = Store.open("jdbc:h2:mem:rule-runs-" + UUID.randomUUID());
    private final RuleRuns runs = store.ruleRuns();

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static void keep(Store store, MailId id) {
        Envelope envelope = new Envelope(null, List.of(new EmailAddress("user@example.com")));
        store.mailbox()
                .add(new Mail(id, Scope.DEFAULT, envelope, NOW, BYTES.length, HeaderBlock.of(BYTES), null), BYTES);
    }

    private static RuleRun run(@Nullable Instant finishedAt) {
        RuleRun.Sent sent = new RuleRun.Sent(RuleRun.Kind.OBJECT, "bucket", "key");
        RuleRun.Action action = new RuleRun.Action("S3", RuleRun.Outcome.DONE, null, 2, List.of(sent));
        RuleRun.Rule rule = new RuleRun.Rule(
                "rule", RuleRun.Result.MATCHED, List.of(new EmailAddress("user@example.com")), List.of(action));
        return new RuleRun("set", NOW, finishedAt, List.of(rule));
    }

    @Test
    void a_mail_that_did_not_run_is_unfinished() {
        keep(store, FIRST);
        keep(store, SECOND);

        assertThat(runs.unfinished()).containsExactly(FIRST, SECOND);
        assertThat(runs.find(FIRST)).isEmpty();
    }

    @Test
    void keeps_the_last_that_was_told_of_a_run() {
        keep(store, FIRST);
        keep(store, SECOND);

        runs.put(FIRST, run(null));
        runs.put(SECOND, run(null));
        runs.put(SECOND, run(NOW));

        assertThat(runs.find(FIRST)).hasValue(run(null));
        assertThat(runs.find(SECOND)).hasValue(run(NOW));
        assertThat(runs.unfinished()).containsExactly(FIRST);
    }

    @Test
    void a_run_goes_with_its_mail() {
        keep(store, FIRST);
        runs.put(FIRST, run(NOW));

        store.mailbox().remove(FIRST);
        runs.put(FIRST, run(NOW));

        assertThat(runs.find(FIRST)).isEmpty();
        assertThat(runs.unfinished()).isEmpty();
    }

    @Test
    void mail_from_before_there_were_rules_is_not_run(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("old");
        Jdbi before = Jdbi.create(url);
        Schema.bringUpTo(before, 2);
        before.useHandle(handle -> handle.execute(
                "INSERT INTO received_mail (id, account, region, time_ms, sender, size, document)"
                        + " VALUES (?, '000000000000', 'us-east-1', 0, '', 1, '{}')",
                FIRST.value()));

        try (Store after = Store.open(url)) {
            keep(after, SECOND);

            assertThat(after.ruleRuns().unfinished()).containsExactly(SECOND);
            assertThat(after.ruleRuns().find(FIRST)).isEmpty();
        }
    }

    @Test
    void mail_of_older_stores_can_still_be_read() {
        assertThat(Json.read("""
                                {"id": {"value": "old"}, "scope": {"accountId": "000000000000", "region": "us-east-1"},
                                 "envelope": {"sender": null, "recipients": [{"value": "user@example.com"}]},
                                 "receivedAt": "2026-10-04T12:00:00Z", "size": 1, "headers": {"octets": ""}}
                                """, Mail.class).isOverTls()).isFalse();
    }
}
