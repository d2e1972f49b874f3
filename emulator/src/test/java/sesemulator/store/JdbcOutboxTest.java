package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.CapturedBounce;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.RelayStatus;
import sesemulator.outbound.RelayStatus.State;

final class JdbcOutboxTest {
    private static final MailId FIRST = new MailId("first");
    private static final MailId SECOND = new MailId("second");
    private static final EmailAddress SENDER = new EmailAddress("Sender@example.com");
    private static final byte[] BYTES = "Subject: bounce\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Store store = Store.openForRelay("jdbc:h2:mem:outbox-" + UUID.randomUUID());
    private final Outbox outbox = store.outbox();

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void holds_each_captured_bounce_oldest_first() {
        capture(store, FIRST);
        capture(store, SECOND);

        assertThat(outbox.pending())
                .containsExactly(new Outbox.Entry(FIRST, SENDER, 0), new Outbox.Entry(SECOND, SENDER, 0));
        assertThat(outbox.bytes(FIRST)).hasValue(BYTES);
    }

    @Test
    void holds_nothing_of_a_capture_that_failed() {
        capture(store, FIRST);

        assertThatThrownBy(() -> capture(store, FIRST)).isInstanceOf(RuntimeException.class);

        assertThat(outbox.pending()).hasSize(1);
    }

    @Test
    void does_not_hold_what_was_captured_without_a_relay() {
        try (Store withoutRelay = Store.open("jdbc:h2:mem:no-outbox-" + UUID.randomUUID())) {
            capture(withoutRelay, FIRST);

            assertThat(withoutRelay.outbox().pending()).isEmpty();
            assertThat(withoutRelay.outbox().statuses(List.of(FIRST))).isEmpty();
        }
    }

    @Test
    void counts_attempts_until_one_delivers() {
        capture(store, FIRST);

        outbox.delayed(FIRST, "450 busy");
        outbox.delayed(FIRST, "451 later");
        List<Outbox.Entry> pending = outbox.pending();
        outbox.delivered(FIRST);

        assertThat(pending).containsExactly(new Outbox.Entry(FIRST, SENDER, 2));
        assertThat(outbox.pending()).isEmpty();
        assertThat(status(FIRST)).isEqualTo(new RelayStatus(State.DELIVERED, 3, "451 later"));
    }

    @Test
    void does_not_count_a_refused_bounce_as_pending() {
        capture(store, FIRST);

        outbox.failed(FIRST, "550 no such user");

        assertThat(outbox.pending()).isEmpty();
        assertThat(status(FIRST)).isEqualTo(new RelayStatus(State.FAILED, 1, "550 no such user"));
    }

    @Test
    void tells_the_statuses_of_those_asked_for_alone() {
        capture(store, FIRST);
        capture(store, SECOND);

        assertThat(outbox.statuses(List.of())).isEmpty();
        assertThat(outbox.statuses(List.of(SECOND, new MailId("unknown"))))
                .containsOnlyKeys(SECOND)
                .containsValue(new RelayStatus(State.PENDING, 0, null));
    }

    @Test
    void forgets_the_bounce_that_is_deleted() {
        capture(store, FIRST);
        capture(store, SECOND);

        store.capturedBounces().remove(FIRST);
        outbox.delayed(FIRST, "too late to matter");

        assertThat(outbox.pending()).extracting(Outbox.Entry::id).containsExactly(SECOND);
        assertThat(outbox.bytes(FIRST)).isEmpty();
        assertThat(outbox.statuses(List.of(FIRST))).isEmpty();
    }

    @Test
    void forgets_all_when_all_bounces_are_deleted() {
        capture(store, FIRST);
        capture(store, SECOND);

        store.capturedBounces().removeAll(BounceFilter.of(ScopeFilter.ANY));

        assertThat(outbox.pending()).isEmpty();
    }

    @Test
    void keeps_what_is_pending_over_a_restart(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("kept");
        try (Store before = Store.openForRelay(url)) {
            capture(before, FIRST);
            before.outbox().delayed(FIRST, "450 busy");
        }

        try (Store after = Store.openForRelay(url)) {
            assertThat(after.outbox().pending()).containsExactly(new Outbox.Entry(FIRST, SENDER, 1));
            assertThat(after.outbox().bytes(FIRST)).hasValue(BYTES);
        }
    }

    @Test
    void a_bounce_of_an_older_store_that_names_no_rule_can_still_be_read() {
        CapturedBounce read = Json.read("""
                {"id": {"value": "old"}, "scope": {"accountId": "000000000000", "region": "us-east-1"},
                 "originalMessageId": {"value": "original"}, "to": {"value": "to@example.com"},
                 "sender": {"name": "", "address": {"value": "mailer@example.com"}}, "explanation": "",
                 "reportingMta": "dns; example.com", "arrivalDate": "2026-10-04T12:00:00Z", "extensionFields": [],
                 "recipients": [], "time": "2026-10-04T12:00:00Z", "size": 1}
                """, CapturedBounce.class);

        assertThat(read.receiptRule()).isNull();
    }

    private RelayStatus status(MailId id) {
        return outbox.statuses(List.of(id)).values().iterator().next();
    }

    private static void capture(Store store, MailId id) {
        CapturedBounce bounce = new CapturedBounce(
                id,
                Scope.DEFAULT,
                new MailId("original"),
                new NamedAddress("", new EmailAddress("mailer-daemon@example.com")),
                SENDER,
                "",
                "dns; example.com",
                Instant.EPOCH,
                List.of(),
                List.of(),
                Instant.EPOCH,
                BYTES.length,
                null,
                false,
                null);
        store.capturedBounces().add(bounce, BYTES);
    }
}
