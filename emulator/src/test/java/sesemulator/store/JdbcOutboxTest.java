package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.account.Scope;
import sesemulator.bounce.CapturedBounce;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.OutboxContract;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMailsContract;

final class JdbcOutboxTest {
    private static final MailId FIRST = OutboxContract.FIRST;

    @Test
    void does_not_hold_what_was_captured_without_a_relay() {
        try (Store withoutRelay = Store.open("jdbc:h2:mem:no-outbox-" + UUID.randomUUID())) {
            capture(withoutRelay, FIRST);

            assertThat(withoutRelay.outbox().pending()).isEmpty();
            assertThat(withoutRelay.outbox().statuses(List.of(FIRST))).isEmpty();
        }
    }

    @Test
    void keeps_what_is_pending_over_a_restart(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("kept");
        try (Store before = Store.open(url, true, RetentionLimits.NONE)) {
            capture(before, FIRST);
            before.outbox().delayed(FIRST, "450 busy");
        }

        try (Store after = Store.open(url, true, RetentionLimits.NONE)) {
            assertThat(after.outbox().pending()).containsExactly(new Outbox.Entry(FIRST, OutboxContract.ENVELOPE, 1));
            assertThat(after.outbox().bytes(FIRST)).hasValue(OutboxContract.BYTES);
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

    @Test
    void holds_a_sent_mail_for_those_who_shall_have_it(@TempDir Path folder) {
        try (Store relaying = Store.open("jdbc:h2:file:" + folder.resolve("sent"), true, RetentionLimits.NONE)) {
            SentMail mail = SentMailsContract.mail("1", Scope.DEFAULT, "SendEmail", null, null, 0);
            SentMail unwanted = SentMailsContract.mail("2", Scope.DEFAULT, "SendEmail", null, null, 0);

            relaying.sentMails().add(mail, new byte[1], mail.to());
            relaying.sentMails().add(unwanted, new byte[1], List.of());

            assertThat(relaying.sentOutbox().pending())
                    .containsExactly(new Outbox.Entry(mail.id(), new Envelope(mail.returnPath(), mail.to()), 0));
            relaying.sentOutbox().delivered(mail.id());
            assertThat(relaying.sentOutbox().pending()).isEmpty();
            assertThat(relaying.sentOutbox().statuses(List.of(mail.id(), unwanted.id())))
                    .containsOnlyKeys(mail.id());
        }
    }

    private static void capture(Store store, MailId id) {
        store.capturedBounces().add(OutboxContract.bounce(id, false), OutboxContract.BYTES);
    }
}
