package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.OTHER_ACCOUNT;
import static sesemulator.bounce.BounceBench.OTHER_REGION;
import static sesemulator.bounce.BounceBench.STRICT;
import static sesemulator.bounce.OrderBuilder.order;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.error.Refusal;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;

/** Which mail can be bounced. */
class BounceableMailTest {
    private final BounceBench bench = new BounceBench();

    @Test
    void a_mail_of_exactly_24_hours_ago_can_be_bounced() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        bench.clock.step(Duration.ofHours(24));

        bench.desk(STRICT).bounce(HOME, order(mail.id()).build());

        assertThat(bench.captured.all()).hasSize(1);
    }

    @Test
    void a_millisecond_more_is_too_old() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        bench.clock.step(Duration.ofHours(24).plusMillis(1));

        Refusal refusal = refusal(HOME, order(mail.id()));

        assertThat(refusal)
                .isEqualTo(
                        Refusal.messageRejected("Failed to generate a bounce for received-1. The message was received"
                                + " at 2026-01-02T03:04:05.678Z, more than 24 hours before 2026-01-03T03:04:05.679Z."));
    }

    @Test
    void a_mail_that_comes_from_the_future_is_not_too_old() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        bench.clock.step(Duration.ofDays(-30));

        bench.desk(STRICT).bounce(HOME, order(mail.id()).build());

        assertThat(bench.captured.all()).hasSize(1);
    }

    @Test
    void an_unknown_id_is_told_with_account_and_region() {
        Refusal refusal = refusal(HOME, order(new MailId("8i6cr4aeu15skb2lb71a0qo4ts7a8mbou5nfpgg1")));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected(
                        "Failed to generate a bounce for 8i6cr4aeu15skb2lb71a0qo4ts7a8mbou5nfpgg1. No message with this"
                                + " id was received by account 111122223333 in region us-west-2."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a@b.example>", "a@b.example", "<x"})
    void an_id_that_looks_like_a_message_id_header_is_told_so(String id) {
        Refusal refusal = refusal(HOME, order(new MailId(id)));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for " + id
                        + ". The id looks like a Message-ID header; the id of the mail's receipt is needed"
                        + " (mail.messageId of the event, or the reply after DATA)."));
    }

    @Test
    void the_id_of_a_bounce_is_told_to_be_of_a_sent_message() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        CapturedBounce bounce = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());

        Refusal refusal = refusal(HOME, order(bounce.id()));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for sent-1. The id belongs to a message"
                        + " that was sent; only received messages can be bounced."));
    }

    @Test
    void the_id_of_a_bounce_of_another_account_is_unknown() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        CapturedBounce bounce = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());
        bench.identities.verifyDomain(OTHER_ACCOUNT, "example.com");

        Refusal refusal = refusal(OTHER_ACCOUNT, order(bounce.id()));

        assertThat(refusal.text()).endsWith("was received by account 444455556666 in region us-west-2.");
    }

    @Test
    void a_mail_of_another_account_or_region_is_unknown() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        bench.identities.verifyDomain(OTHER_ACCOUNT, "example.com");
        bench.identities.verifyDomain(OTHER_REGION, "example.com");

        assertThat(refusal(OTHER_ACCOUNT, order(mail.id())).text())
                .isEqualTo("Failed to generate a bounce for received-1. No message with this id was received by account"
                        + " 444455556666 in region us-west-2.");
        assertThat(refusal(OTHER_REGION, order(mail.id())).text())
                .isEqualTo("Failed to generate a bounce for received-1. No message with this id was received by account"
                        + " 111122223333 in region eu-west-1.");
    }

    @Test
    void a_mail_with_a_null_return_path_is_never_bounced() {
        Mail mail = bench.receiveFromNobody(HOME, "user@example.com");

        Refusal refusal = refusal(HOME, order(mail.id()));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for received-1. The message has a null"
                        + " return path, as bounces have, and must not be bounced."));
    }

    private Refusal refusal(Scope caller, OrderBuilder order) {
        return Refusal.of(() -> bench.desk(STRICT).bounce(caller, order.build()));
    }
}
