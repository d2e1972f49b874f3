package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sesemulator.bounce.BounceBench.HOME;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.account.SetUpFullException;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceFilter;
import sesemulator.mail.Arrival;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.mail.StorageFullException;
import sesemulator.receipt.RuleRun;
import sesemulator.template.Template;

/** That the oldest go when there are too many, too much, or when their time is over. */
abstract class RetentionContract {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private Store store = Store.open("jdbc:h2:mem:none");

    /** An empty store with these limits. */
    abstract Store open(RetentionLimits limits);

    @AfterEach
    void close() {
        store.close();
    }

    private void begin(long octets, long count, @Nullable Duration age) {
        store.close();
        store = open(new RetentionLimits(octets, count, age));
    }

    private void receive(int number, int size) {
        Mail mail = new Mail(
                new MailId("mail-" + number),
                HOME,
                BounceBench.envelope("a@outside.example", "user@example.com"),
                NOON,
                size,
                new HeaderBlock("Subject: Hello\r\n"),
                Arrival.PLAIN);
        store.mailbox().add(mail, new byte[size]);
    }

    private List<String> ids() {
        return store.mailbox().list(MailFilter.of(ScopeFilter.ANY), Page.Request.first(100)).items().stream()
                .map(mail -> mail.id().value())
                .toList();
    }

    @Test
    void keeps_so_many_of_each_kind_and_lets_the_oldest_go() {
        begin(Long.MAX_VALUE, 3, null);
        KeptThings.putOneOfEach(store, HOME, "one");
        IntStream.rangeClosed(1, 7).forEach(number -> receive(number, 10));

        assertThat(ids()).containsExactly("mail-7", "mail-6", "mail-5");
        assertThat(store.mailbox().bytes(new MailId("mail-4"))).isEmpty();
        assertThat(store.capturedBounces().count(BounceFilter.of(ScopeFilter.ANY)))
                .isBetween(1, 3);
    }

    @Test
    void keeps_no_more_octets_than_may_be() {
        begin(200_000, 1000, null);
        KeptThings.putOneOfEach(store, HOME, "one");
        IntStream.rangeClosed(1, 30).forEach(number -> {
            receive(number, 10_000);
            assertThat(store.storedBytes()).isLessThanOrEqualTo(200_000);
        });

        assertThat(ids()).contains("mail-30", "mail-25").doesNotContain("mail-1");
        assertThat(ids().size()).isBetween(10, 18);
        assertThat(store.capturedBounces().count(BounceFilter.of(ScopeFilter.ANY)))
                .as("what takes little room stays")
                .isPositive();
    }

    @Test
    void counts_what_the_run_of_a_mail_tells() {
        begin(200_000, 1000, null);
        IntStream.rangeClosed(1, 20).forEach(number -> {
            receive(number, 10);
            tell(number, 20_000);
        });

        assertThat(store.storedBytes()).isBetween(100_000L, 230_000L);
        assertThat(ids()).contains("mail-20").hasSizeBetween(5, 11);
    }

    private void tell(int number, int length) {
        RuleRun.Sent event = new RuleRun.Sent(RuleRun.Kind.EVENT, "function", "x".repeat(length));
        RuleRun.Action action = new RuleRun.Action("Lambda", RuleRun.Outcome.DONE, null, 1, List.of(event));
        RuleRun.Rule rule = new RuleRun.Rule("rule", RuleRun.Result.MATCHED, List.of(), List.of(action));
        store.ruleRuns().put(new MailId("mail-" + number), new RuleRun("rules", NOON, NOON, List.of(rule)));
    }

    @Test
    void lets_nothing_go_for_one_that_takes_much() {
        begin(200_000, 1000, null);
        receive(1, 100_000);
        receive(2, 90_000);

        assertThatExceptionOfType(StorageFullException.class)
                .isThrownBy(() -> receive(3, 30_000))
                .withMessageContaining("delete some");
        assertThat(ids()).containsExactly("mail-2", "mail-1");
    }

    @Test
    void refuses_what_can_never_be_kept_and_lets_nothing_go_for_it() {
        begin(200_000, 1000, null);
        receive(1, 10);

        assertThatExceptionOfType(StorageFullException.class)
                .isThrownBy(() -> receive(2, 200_000))
                .withMessageContaining("--storage-limit");
        assertThat(ids()).containsExactly("mail-1");
    }

    @Test
    void takes_only_so_much_that_is_set_up_by_all_accounts_together() {
        begin(200_000, 1000, null);

        assertThatExceptionOfType(SetUpFullException.class)
                .isThrownBy(() -> IntStream.range(0, 100).forEach(account -> setUp(account, 100_000)))
                .withMessageContaining("--storage-limit");
        assertThat(IntStream.range(0, 100).filter(this::hasTemplate)).hasSize(10);

        assertThat(store.templates().replace(template(3, 50_000)))
                .as("what takes less than before is taken all the same")
                .isTrue();
        setUp(50, 20_000);
        assertThatExceptionOfType(SetUpFullException.class).isThrownBy(() -> setUp(51, 100_000));
        store.templates().removeAll(ScopeFilter.of(account(4)));
        setUp(51, 100_000);
    }

    @Test
    void what_is_set_up_takes_no_more_than_half_of_the_room() {
        begin(200_000, 1000, null);
        setUp(1, 500_000);

        IntStream.rangeClosed(1, 30).forEach(number -> receive(number, 10_000));

        assertThat(ids()).contains("mail-30").hasSizeBetween(5, 9);
    }

    private static Scope account(int number) {
        return new Scope("%012d".formatted(number), "us-east-1");
    }

    private static Template template(int account, int length) {
        return new Template(account(account), "mine", "Hi", null, "x".repeat(length), NOON);
    }

    private void setUp(int account, int length) {
        store.templates().add(template(account, length));
    }

    private boolean hasTemplate(int account) {
        return store.templates().find(account(account), "mine").isPresent();
    }

    @Test
    void lets_go_what_is_older_than_may_be() throws InterruptedException {
        begin(Long.MAX_VALUE, 1000, Duration.ofSeconds(2));
        receive(1, 10);
        assertThat(ids()).containsExactly("mail-1");

        for (int i = 0; i < 100 && !ids().isEmpty(); i++) {
            Thread.sleep(100);
        }

        assertThat(ids()).isEmpty();
        assertThat(store.storedBytes()).isZero();
        receive(2, 10);
        assertThat(ids()).containsExactly("mail-2");
    }
}
