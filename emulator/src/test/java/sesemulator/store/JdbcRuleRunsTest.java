package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.receipt.RuleRunsContract;

final class JdbcRuleRunsTest {
    private static final Instant NOW = Instant.parse("2026-10-04T12:00:00.123Z");
    private static final MailId FIRST = new MailId("first");
    private static final MailId SECOND = new MailId("second");
    private static final byte[] BYTES = "Subject: mail\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static void keep(Store store, MailId id) {
        Envelope envelope = new Envelope(null, List.of(new EmailAddress("user@example.com")));
        store.mailbox()
                .add(new Mail(id, Scope.DEFAULT, envelope, NOW, BYTES.length, HeaderBlock.of(BYTES), null), BYTES);
    }

    @Test
    void mail_from_before_there_were_rules_is_not_run(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("old");
        Databases.ofSchema1(url)
                .add(
                        "received_mail (id, account, region, time_ms, sender, size, document)",
                        FIRST.value(),
                        "000000000000",
                        "us-east-1",
                        0,
                        "",
                        1,
                        "{}");

        try (Store after = Store.open(url)) {
            keep(after, SECOND);

            assertThat(RuleRunsContract.unfinished(after.ruleRuns())).containsExactly(SECOND);
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
