package sesemulator.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** What every keeper of sent mail does. */
public interface SentMailsContract {
    Scope SCOPE = new Scope("111122223333", "us-east-1");
    Scope OTHER = new Scope("444455556666", "eu-west-1");
    Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");
    SentMails.Filter ALL = SentMails.Filter.of(ScopeFilter.ANY);

    /** Empty at first. */
    SentMails sentMails();

    @Test
    default void keeps_a_mail_and_its_bytes() {
        SentMail mail = mail("1", SCOPE, "SendEmail", "set", null, 0);

        add(mail);

        assertThat(sentMails().find(mail.id())).contains(mail);
        assertThat(sentMails().bytes(mail.id()).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .contains("mail 1");
        assertThat(sentMails().find(new MailId("2"))).isEmpty();
        assertThat(sentMails().bytes(new MailId("2"))).isEmpty();
    }

    @Test
    default void keeps_an_id_of_sent_mail_once() {
        add(mail("1", SCOPE, "SendEmail", null, null, 0));

        assertThatThrownBy(() -> add(mail("1", OTHER, "SendEmail", null, null, 0)))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -, -, -, 3 2 1",
                "111122223333, -, -, -, -, -, -, 2 1",
                "-, SENDER@example.com, -, -, -, -, -, 3 2 1",
                "-, sender_example.com, -, -, -, -, -, ''",
                "-, -, to@outside.example, -, -, -, -, 3 2 1",
                "-, -, CC@outside.example, -, -, -, -, 3 2 1",
                "-, -, bcc@outside.example, -, -, -, -, 3 2 1",
                "-, -, nobody@outside.example, -, -, -, -, ''",
                "-, -, -, SendRawEmail, -, -, -, 2",
                "-, -, -, -, set, -, -, 1",
                "-, -, -, -, -, hello, -, 3",
                "-, -, -, -, -, -, 2026-01-02T12:00:00.124Z, 3 2",
            })
    default void lists_counts_and_removes_the_sent_mail_that_the_filter_means(
            @Nullable String account,
            @Nullable String source,
            @Nullable String recipient,
            @Nullable String action,
            @Nullable String configurationSet,
            @Nullable String template,
            @Nullable Instant since,
            String expected) {
        three();
        SentMails.Filter filter = new SentMails.Filter(
                new ScopeFilter(account, null), source, recipient, action, configurationSet, template, since);

        List<String> found = ids(sentMails().list(filter, Page.Request.first(100)));

        assertThat(String.join(" ", found)).isEqualTo(expected);
        assertThat(sentMails().count(filter)).isEqualTo(found.size());
        assertThat(sentMails().removeAll(filter)).isEqualTo(found.size());
        assertThat(sentMails().count(ALL)).isEqualTo(3 - found.size());
    }

    @Test
    default void lists_sent_mail_in_pages() {
        three();

        Page<SentMail> first = sentMails().list(ALL, Page.Request.first(2));
        Page<SentMail> second = sentMails().list(ALL, new Page.Request(2, first.next()));

        assertThat(ids(first)).containsExactly("3", "2");
        assertThat(ids(second)).containsExactly("1");
    }

    @Test
    default void removes_one_sent_mail_with_its_bytes() {
        three();

        assertThat(sentMails().remove(new MailId("2"))).isTrue();
        assertThat(sentMails().remove(new MailId("2"))).isFalse();

        assertThat(sentMails().bytes(new MailId("2"))).isEmpty();
        assertThat(sentMails().count(ALL)).isEqualTo(2);
    }

    private void three() {
        add(mail("1", SCOPE, "SendEmail", "set", null, 0));
        add(mail("2", SCOPE, "SendRawEmail", null, null, 1));
        add(mail("3", OTHER, "SendTemplatedEmail", null, "hello", 2));
    }

    private void add(SentMail mail) {
        sentMails().add(mail, ("mail " + mail.id()).getBytes(StandardCharsets.UTF_8), mail.destinations());
    }

    private static List<String> ids(Page<SentMail> page) {
        return page.items().stream().map(mail -> mail.id().value()).toList();
    }

    static SentMail mail(
            String id,
            Scope scope,
            String action,
            @Nullable String configurationSet,
            @Nullable String template,
            long later) {
        return new SentMail(
                new MailId(id),
                scope,
                action,
                NOON.plusMillis(later),
                new EmailAddress("Sender@example.com"),
                null,
                new EmailAddress("returns@example.com"),
                List.of(new EmailAddress("To@outside.example")),
                List.of(new EmailAddress("cc@outside.example")),
                List.of(new EmailAddress("bcc@outside.example")),
                "Subject \u00e9",
                configurationSet,
                List.of(new MessageTag("name", "value")),
                template,
                6);
    }
}
