package sesemulator.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** What every mailbox does. */
public abstract class MailboxContract {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "eu-west-1");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");
    private static final ScopeFilter ANY = ScopeFilter.ANY;

    /** An empty one. */
    protected abstract Mailbox mailbox();

    @Test
    void keeps_a_mail_and_its_bytes() {
        Mailbox mailbox = mailbox();
        Mail mail = mail("1", SCOPE, NOON, "a@outside.example", "user@example.com", "User2@Example.com");

        mailbox.add(mail, "Hello".getBytes(UTF_8));

        assertThat(mailbox.find(mail.id())).contains(mail);
        assertThat(mailbox.find(SCOPE, mail.id())).contains(mail);
        assertThat(mailbox.bytes(mail.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo("Hello".getBytes(UTF_8)));
    }

    @Test
    void finds_nothing_that_is_not_there() {
        Mailbox mailbox = mailbox();
        mailbox.add(mail("1", SCOPE, NOON, null, "user@example.com"), new byte[0]);

        assertThat(mailbox.find(new MailId("2"))).isEmpty();
        assertThat(mailbox.find(new MailId(""))).isEmpty();
        assertThat(mailbox.find(new MailId("x'); DROP TABLE received_mail; --")))
                .isEmpty();
        assertThat(mailbox.bytes(new MailId("2"))).isEmpty();
        assertThat(mailbox.find(OTHER, new MailId("1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "%", "_", "'", "\ud83d", "\u00e9\ud83d\ude00"})
    void an_id_of_any_characters_is_only_unknown(String id) {
        assertThat(mailbox().find(new MailId(id))).isEmpty();
        assertThat(mailbox().bytes(new MailId(id))).isEmpty();
        assertThat(mailbox().remove(new MailId(id))).isFalse();
    }

    @Test
    void keeps_an_id_once() {
        Mailbox mailbox = mailbox();
        mailbox.add(mail("1", SCOPE, NOON, null, "user@example.com"), new byte[1]);

        assertThatThrownBy(() -> mailbox.add(mail("1", OTHER, NOON, null, "b@example.com"), new byte[2]))
                .isInstanceOf(RuntimeException.class);

        assertThat(mailbox.find(SCOPE, new MailId("1"))).isPresent();
    }

    @Test
    void keeps_a_mail_of_40_mb() {
        Mailbox mailbox = mailbox();
        byte[] bytes = new byte[40 << 20];
        IntStream.range(0, 1000).forEach(i -> bytes[i * 41_000] = (byte) i);

        mailbox.add(mail("1", SCOPE, NOON, null, "user@example.com"), bytes);

        assertThat(Arrays.equals(mailbox.bytes(new MailId("1")).orElseThrow(), bytes))
                .isTrue();
    }

    @Test
    void keeps_headers_of_any_octets_and_of_the_greatest_length() {
        Mailbox mailbox = mailbox();
        StringBuilder octets = new StringBuilder("%_'\"\\\r\n\u0000");
        while (octets.length() < HeaderBlock.LONGEST) {
            octets.append((char) (octets.length() % 7 == 0 ? octets.length() % 256 : octets.length() % 32));
        }
        Mail mail = new Mail(
                new MailId("1"),
                SCOPE,
                envelope(null, "user@example.com"),
                NOON,
                1,
                new HeaderBlock(octets.toString()),
                Arrival.PLAIN);

        mailbox.add(mail, new byte[1]);

        assertThat(mailbox.find(mail.id()).orElseThrow().headers().octets().equals(octets.toString()))
                .isTrue();
    }

    @Test
    void keeps_a_mail_to_a_thousand_recipients() {
        Mailbox mailbox = mailbox();
        String[] recipients = IntStream.range(0, 1000)
                .mapToObj(i -> "user" + i + "." + "a".repeat(280) + "@example.com")
                .toArray(String[]::new);

        mailbox.add(mail("1", SCOPE, NOON, "a".repeat(308) + "@example.com", recipients), new byte[1]);

        assertThat(mailbox.find(new MailId("1")).orElseThrow().envelope().recipients())
                .hasSize(1000);
    }

    @Test
    void lists_the_newest_first_in_pages() {
        Mailbox mailbox = mailbox();
        IntStream.rangeClosed(1, 5)
                .forEach(i -> mailbox.add(mail("" + i, SCOPE, NOON, null, "a@b.example"), new byte[1]));
        MailFilter all = MailFilter.of(ANY);

        Page<Mail> first = mailbox.list(all, Page.Request.first(2));
        Page<Mail> second = mailbox.list(all, new Page.Request(2, first.next()));
        mailbox.add(mail("6", SCOPE, NOON, null, "a@b.example"), new byte[1]);
        Page<Mail> third = mailbox.list(all, new Page.Request(2, second.next()));

        assertThat(ids(first)).containsExactly("5", "4");
        assertThat(ids(second)).containsExactly("3", "2");
        assertThat(ids(third)).containsExactly("1");
        assertThat(third.next()).isNull();
    }

    @Test
    void a_page_that_is_just_filled_is_the_last_one() {
        Mailbox mailbox = mailbox();
        IntStream.rangeClosed(1, 2)
                .forEach(i -> mailbox.add(mail("" + i, SCOPE, NOON, null, "a@b.example"), new byte[1]));

        Page<Mail> page = mailbox.list(MailFilter.of(ANY), Page.Request.first(2));

        assertThat(ids(page)).containsExactly("2", "1");
        assertThat(page.next()).isNull();
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended_even_when_its_mail_is_gone() {
        Mailbox mailbox = mailbox();
        IntStream.rangeClosed(1, 4)
                .forEach(i -> mailbox.add(mail("" + i, SCOPE, NOON, null, "a@b.example"), new byte[1]));
        Page<Mail> first = mailbox.list(MailFilter.of(ANY), Page.Request.first(2));

        mailbox.remove(new MailId("3"));

        assertThat(ids(mailbox.list(MailFilter.of(ANY), new Page.Request(2, first.next()))))
                .containsExactly("2", "1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -, 4 3 2 1",
                "111122223333, -, -, -, -, 3 2 1",
                "-, eu-west-1, -, -, -, 4",
                "444455556666, us-east-1, -, -, -, ''",
                "-, -, one@outside.example, -, -, 1",
                "-, -, ONE@outside.EXAMPLE, -, -, 1",
                "-, -, '', -, -, 3",
                "-, -, %, -, -, ''",
                "-, -, one_outside.example, -, -, ''",
                "-, -, -, user@example.com, -, 3 1",
                "-, -, -, USER@example.com, -, 3 1",
                "-, -, -, user%, -, ''",
                "-, -, -, ''' OR 1=1 --', -, ''",
                "-, -, -, -, 2026-01-02T12:00:00.124Z, 4 3 2",
                "-, -, -, -, 2026-01-02T12:00:00.126Z, 4",
                "-, -, -, -, 2026-01-02T12:00:00.127Z, ''",
                "111122223333, us-east-1, one@outside.example, user@example.com, 2026-01-02T12:00:00.123Z, 1",
            })
    void lists_what_the_filter_means(
            @Nullable String account,
            @Nullable String region,
            @Nullable String sender,
            @Nullable String recipient,
            @Nullable Instant since,
            String expected) {
        Mailbox mailbox = four();
        MailFilter filter = new MailFilter(new ScopeFilter(account, region), sender, recipient, since);

        Page<Mail> page = mailbox.list(filter, Page.Request.first(100));

        assertThat(String.join(" ", ids(page))).isEqualTo(expected);
        assertThat(mailbox.count(filter)).isEqualTo(page.items().size());
        assertThat(mailbox.removeAll(filter)).isEqualTo(page.items().size());
        assertThat(ids(mailbox.list(MailFilter.of(ANY), Page.Request.first(100))))
                .hasSize(4 - page.items().size())
                .doesNotContainAnyElementsOf(ids(page).isEmpty() ? List.of("none") : ids(page));
    }

    private Mailbox four() {
        Mailbox mailbox = mailbox();
        mailbox.add(mail("1", SCOPE, NOON, "One@outside.example", "User@example.com", "b@example.com"), new byte[1]);
        mailbox.add(mail("2", SCOPE, NOON.plusMillis(1), "two@outside.example", "b@example.com"), new byte[1]);
        mailbox.add(mail("3", SCOPE, NOON.plusMillis(2), null, "user@example.com"), new byte[1]);
        mailbox.add(mail("4", OTHER, NOON.plusMillis(3), "four@outside.example", "c@example.com"), new byte[1]);
        return mailbox;
    }

    @Test
    void removes_one_mail_with_its_bytes() {
        Mailbox mailbox = four();

        assertThat(mailbox.remove(new MailId("2"))).isTrue();
        assertThat(mailbox.remove(new MailId("2"))).isFalse();

        assertThat(mailbox.find(new MailId("2"))).isEmpty();
        assertThat(mailbox.bytes(new MailId("2"))).isEmpty();
    }

    private static Mail mail(String id, Scope scope, Instant at, @Nullable String sender, String... recipients) {
        HeaderBlock headers = new HeaderBlock("Subject: " + id.toUpperCase(Locale.ROOT) + "\r\n");
        return new Mail(new MailId(id), scope, envelope(sender, recipients), at, 100, headers, Arrival.PLAIN);
    }

    private static Envelope envelope(@Nullable String sender, String... recipients) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (String recipient : recipients) {
            addresses.add(new EmailAddress(recipient));
        }
        return new Envelope(sender == null ? null : new EmailAddress(sender), addresses);
    }

    private static List<String> ids(Page<Mail> page) {
        return page.items().stream().map(mail -> mail.id().value()).toList();
    }
}
