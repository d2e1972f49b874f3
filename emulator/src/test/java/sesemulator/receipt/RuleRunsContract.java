package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;

/** What every keeper of runs does, beside the mailbox that it belongs to. */
public interface RuleRunsContract {
    Instant NOW = Instant.parse("2026-10-04T12:00:00.123Z");
    MailId FIRST = new MailId("first");
    MailId SECOND = new MailId("second");

    RuleRuns runs();

    Mailbox mailbox();

    private void keep(MailId id) {
        byte[] bytes = "Subject: mail\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        Envelope envelope = new Envelope(null, List.of(new EmailAddress("user@example.com")));
        mailbox().add(new Mail(id, Scope.DEFAULT, envelope, NOW, bytes.length, HeaderBlock.of(bytes), null), bytes);
    }

    static List<MailId> unfinished(RuleRuns runs) {
        List<MailId> found = new ArrayList<>();
        runs.unfinished(found::add);
        return found;
    }

    private static RuleRun run(@Nullable Instant finishedAt) {
        RuleRun.Sent sent = new RuleRun.Sent(RuleRun.Kind.OBJECT, "bucket", "key");
        RuleRun.Action action = new RuleRun.Action("S3", RuleRun.Outcome.DONE, null, 2, List.of(sent));
        RuleRun.Rule rule = new RuleRun.Rule(
                "rule", RuleRun.Result.MATCHED, List.of(new EmailAddress("user@example.com")), List.of(action));
        return new RuleRun("set", NOW, finishedAt, List.of(rule));
    }

    @Test
    default void a_mail_that_did_not_run_is_unfinished() {
        keep(FIRST);
        keep(SECOND);

        assertThat(unfinished(runs())).containsExactly(FIRST, SECOND);
        assertThat(runs().find(FIRST)).isEmpty();
    }

    @Test
    default void keeps_the_last_that_was_told_of_a_run() {
        keep(FIRST);
        keep(SECOND);

        runs().put(FIRST, run(null));
        runs().put(SECOND, run(null));
        runs().put(SECOND, run(NOW));

        assertThat(runs().find(FIRST)).hasValue(run(null));
        assertThat(runs().find(SECOND)).hasValue(run(NOW));
        assertThat(unfinished(runs())).containsExactly(FIRST);
    }

    @Test
    default void a_run_goes_with_its_mail() {
        keep(FIRST);
        runs().put(FIRST, run(NOW));

        mailbox().remove(FIRST);
        runs().put(FIRST, run(NOW));

        assertThat(runs().find(FIRST)).isEmpty();
        assertThat(unfinished(runs())).isEmpty();
    }

    @Test
    default void mail_that_shall_not_run_is_done_with() {
        keep(FIRST);
        keep(SECOND);

        runs().skip(FIRST);

        assertThat(runs().find(FIRST)).isEmpty();
        assertThat(unfinished(runs())).containsExactly(SECOND);
    }

    @Test
    default void tells_of_thousands_one_after_the_other_until_no_more_is_wanted() {
        List<MailId> mails = IntStream.range(0, 2100)
                .mapToObj(number -> new MailId("mail-" + number))
                .toList();
        mails.forEach(this::keep);
        List<MailId> wanted = new ArrayList<>();

        runs().unfinished(mail -> wanted.add(mail) && wanted.size() < 1500);

        assertThat(wanted).isEqualTo(mails.subList(0, 1500));
        assertThat(unfinished(runs())).isEqualTo(mails);
    }
}
