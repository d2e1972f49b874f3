package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.CapturedBounces;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;
import sesemulator.outbound.RelayStatus.State;

/** What every outbox does, beside the bounces that it is of. */
public interface OutboxContract {
    MailId FIRST = new MailId("first");
    MailId SECOND = new MailId("second");
    EmailAddress SENDER = new EmailAddress("Sender@example.com");
    Envelope ENVELOPE = Envelope.ofBounce(SENDER);
    byte[] BYTES = "Subject: bounce\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    Outbox outbox();

    CapturedBounces capturedBounces();

    @Test
    default void holds_each_captured_bounce_oldest_first() {
        capture(FIRST);
        capture(SECOND);

        assertThat(outbox().pending())
                .containsExactly(new Outbox.Entry(FIRST, ENVELOPE, 0), new Outbox.Entry(SECOND, ENVELOPE, 0));
        assertThat(outbox().bytes(FIRST)).hasValue(BYTES);
    }

    @Test
    default void holds_nothing_of_a_capture_that_failed() {
        capture(FIRST);

        assertThatThrownBy(() -> capture(FIRST)).isInstanceOf(RuntimeException.class);

        assertThat(outbox().pending()).hasSize(1);
    }

    @Test
    default void counts_attempts_until_one_delivers() {
        capture(FIRST);

        outbox().delayed(FIRST, "450 busy");
        outbox().delayed(FIRST, "451 later");
        List<Outbox.Entry> pending = outbox().pending();
        outbox().delivered(FIRST);

        assertThat(pending).containsExactly(new Outbox.Entry(FIRST, ENVELOPE, 2));
        assertThat(outbox().pending()).isEmpty();
        assertThat(status(FIRST)).isEqualTo(new RelayStatus(State.DELIVERED, 3, "451 later"));
    }

    @Test
    default void does_not_count_a_refused_bounce_as_pending() {
        capture(FIRST);

        outbox().failed(FIRST, "550 no such user");

        assertThat(outbox().pending()).isEmpty();
        assertThat(status(FIRST)).isEqualTo(new RelayStatus(State.FAILED, 1, "550 no such user"));
    }

    @Test
    default void tells_the_statuses_of_those_asked_for_alone() {
        capture(FIRST);
        capture(SECOND);

        assertThat(outbox().statuses(List.of())).isEmpty();
        assertThat(outbox().statuses(List.of(SECOND, new MailId("unknown"))))
                .containsOnlyKeys(SECOND)
                .containsValue(new RelayStatus(State.PENDING, 0, null));
    }

    @Test
    default void forgets_the_bounce_that_is_deleted() {
        capture(FIRST);
        capture(SECOND);

        capturedBounces().remove(FIRST);
        outbox().delayed(FIRST, "too late to matter");

        assertThat(outbox().pending()).extracting(Outbox.Entry::id).containsExactly(SECOND);
        assertThat(outbox().bytes(FIRST)).isEmpty();
        assertThat(outbox().statuses(List.of(FIRST))).isEmpty();
    }

    @Test
    default void forgets_all_when_all_bounces_are_deleted() {
        capture(FIRST);
        capture(SECOND);

        capturedBounces().removeAll(BounceFilter.of(ScopeFilter.ANY));

        assertThat(outbox().pending()).isEmpty();
    }

    @Test
    default void does_not_hold_a_bounce_that_stays_here() {
        capturedBounces().add(bounce(FIRST, true), BYTES);

        assertThat(outbox().pending()).isEmpty();
        assertThat(outbox().statuses(List.of(FIRST))).isEmpty();
    }

    private RelayStatus status(MailId id) {
        return outbox().statuses(List.of(id)).values().iterator().next();
    }

    private void capture(MailId id) {
        capturedBounces().add(bounce(id, false), BYTES);
    }

    static CapturedBounce bounce(MailId id, boolean staysHere) {
        return new CapturedBounce(
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
                staysHere,
                null);
    }
}
