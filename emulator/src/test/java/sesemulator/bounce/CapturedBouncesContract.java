package sesemulator.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.dsn.DsnAction;
import sesemulator.dsn.DsnField;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;
import sesemulator.mail.Page;

/** What every store of captured bounces does. */
public abstract class CapturedBouncesContract {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "eu-west-1");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");
    private static final BounceFilter ALL = BounceFilter.of(ScopeFilter.ANY);

    /** An empty one. */
    protected abstract CapturedBounces capturedBounces();

    @Test
    void keeps_a_bounce_and_its_bytes() {
        CapturedBounces bounces = capturedBounces();
        CapturedBounce bounce = bounce("1", SCOPE, "original-1", "a@example.com", NOON, full());

        bounces.add(bounce, "Hello".getBytes(UTF_8));

        assertThat(bounces.find(bounce.id())).contains(bounce);
        assertThat(bounces.bytes(bounce.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo("Hello".getBytes(UTF_8)));
        assertThat(bounces.find(new MailId("2"))).isEmpty();
        assertThat(bounces.bytes(new MailId("2"))).isEmpty();
    }

    @Test
    void keeps_an_id_once() {
        CapturedBounces bounces = capturedBounces();
        bounces.add(bounce("1", SCOPE, "original-1", "a@example.com", NOON), new byte[1]);

        assertThatThrownBy(() -> bounces.add(bounce("1", OTHER, "x", "a@example.com", NOON), new byte[1]))
                .isInstanceOf(RuntimeException.class);

        assertThat(bounces.count(ALL)).isEqualTo(1);
    }

    @Test
    void keeps_texts_of_any_characters_and_of_a_great_length() {
        CapturedBounces bounces = capturedBounces();
        String text = "%_'\"\\\r\n\t\u0000\u00e9\ud83d\ude00" + "\u0001".repeat(2_000_000);
        CapturedBounce plain = bounce("1", SCOPE, "original-1", "a@example.com", NOON);
        CapturedBounce odd = new CapturedBounce(
                plain.id(),
                SCOPE,
                plain.originalMessageId(),
                new NamedAddress("O'Brien \"%_\" \u00e9", new EmailAddress("o'brien%_@example.com")),
                plain.to(),
                text,
                "dns; a'b",
                NOON,
                List.of(new DsnField("X-A", "'; DROP TABLE captured_bounce; --")),
                plain.recipients(),
                NOON,
                1,
                null,
                false,
                null);

        bounces.add(odd, new byte[1]);

        assertThat(bounces.find(odd.id()).orElseThrow().equals(odd)).isTrue();
    }

    @Test
    void lists_the_newest_first_in_pages() {
        CapturedBounces bounces = capturedBounces();
        IntStream.rangeClosed(1, 5)
                .forEach(i -> bounces.add(bounce("" + i, SCOPE, "original-1", "a@example.com", NOON), new byte[1]));

        Page<CapturedBounce> first = bounces.list(ALL, Page.Request.first(3));
        Page<CapturedBounce> second = bounces.list(ALL, new Page.Request(3, first.next()));

        assertThat(ids(first)).containsExactly("5", "4", "3");
        assertThat(ids(second)).containsExactly("2", "1");
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -, -, -, 3 2 1",
                "111122223333, -, -, -, -, -, -, 2 1",
                "-, original-1, -, -, -, -, -, 3 1",
                "-, original_1, -, -, -, -, -, ''",
                "-, ORIGINAL-1, -, -, -, -, -, ''",
                "-, -, user@example.com, -, -, -, -, 3 2 1",
                "-, -, FINAL@example.com, -, -, -, -, 2",
                "-, -, %@example.com, -, -, -, -, ''",
                "-, -, -, One@Example.com, -, -, -, 1",
                "-, -, -, ''' OR 1=1 --', -, -, -, ''",
                "-, -, -, -, 4.2.1, -, -, 2",
                "-, -, -, -, 5.1.1, -, -, 3 1",
                "-, -, -, -, 5.1._, -, -, ''",
                "-, -, -, -, -, DoesNotExist, -, 3 1",
                "-, -, -, -, -, Undefined, -, 2",
                "-, -, -, -, -, doesnotexist, -, ''",
                "-, -, -, -, -, -, 2026-01-02T12:00:00.124Z, 3 2",
                "-, -, -, -, -, -, 2026-01-02T12:00:00.126Z, ''",
                "111122223333, original-1, user@example.com, one@example.com, 5.1.1, DoesNotExist, 2026-01-02T12:00:00.123Z, 1",
            })
    void lists_counts_and_removes_what_the_filter_means(
            @Nullable String account,
            @Nullable String original,
            @Nullable String recipient,
            @Nullable String sender,
            @Nullable String status,
            @Nullable String type,
            @Nullable Instant since,
            String expected) {
        CapturedBounces bounces = three();
        BounceFilter filter =
                new BounceFilter(new ScopeFilter(account, null), original, recipient, sender, status, type, since);

        List<String> found = ids(bounces.list(filter, Page.Request.first(100)));

        assertThat(String.join(" ", found)).isEqualTo(expected);
        assertThat(bounces.count(filter)).isEqualTo(found.size());
        assertThat(bounces.removeAll(filter)).isEqualTo(found.size());
        assertThat(bounces.count(ALL)).isEqualTo(3 - found.size());
        assertThat(bounces.count(filter)).isZero();
    }

    private CapturedBounces three() {
        CapturedBounces bounces = capturedBounces();
        CapturedBounce.Recipient typed =
                recipient("User@example.com", "user@example.com", BounceType.DOES_NOT_EXIST, "5.1.1");
        bounces.add(bounce("1", SCOPE, "original-1", "One@example.com", NOON, typed), new byte[1]);
        bounces.add(bounce("2", SCOPE, "original-2", "two@example.com", NOON.plusMillis(1), full()), new byte[1]);
        bounces.add(bounce("3", OTHER, "original-1", "three@example.com", NOON.plusMillis(2), typed), new byte[1]);
        return bounces;
    }

    @Test
    void removes_one_bounce_with_its_bytes() {
        CapturedBounces bounces = three();

        assertThat(bounces.remove(new MailId("2"))).isTrue();
        assertThat(bounces.remove(new MailId("2"))).isFalse();

        assertThat(bounces.find(new MailId("2"))).isEmpty();
        assertThat(bounces.bytes(new MailId("2"))).isEmpty();
        assertThat(bounces.count(ALL)).isEqualTo(2);
    }

    private static CapturedBounce.Recipient full() {
        return new CapturedBounce.Recipient(
                new EmailAddress("user@example.com"),
                new EmailAddress("Final@example.com"),
                BounceType.UNDEFINED,
                DsnAction.DELAYED,
                "4.2.1",
                "smtp; 450 no",
                "dns; remote.example",
                NOON.minusSeconds(1),
                List.of(new DsnField("X-B", "b"), new DsnField("X-B", "c")));
    }

    private static CapturedBounce.Recipient recipient(
            String address, String finalAddress, @Nullable BounceType type, String status) {
        return new CapturedBounce.Recipient(
                new EmailAddress(address),
                new EmailAddress(finalAddress),
                type,
                DsnAction.FAILED,
                status,
                "",
                "",
                null,
                List.of());
    }

    private static CapturedBounce bounce(
            String id,
            Scope scope,
            String original,
            String sender,
            Instant time,
            CapturedBounce.Recipient... recipients) {
        return new CapturedBounce(
                new MailId(id),
                scope,
                new MailId(original),
                new NamedAddress("", new EmailAddress(sender)),
                new EmailAddress("sender@outside.example"),
                "",
                "dns; example.com",
                NOON.minusSeconds(60),
                List.of(new DsnField("X-A", "a")),
                List.of(recipients),
                time,
                100,
                null,
                false,
                null);
    }

    private static List<String> ids(Page<CapturedBounce> page) {
        return page.items().stream().map(bounce -> bounce.id().value()).toList();
    }
}
