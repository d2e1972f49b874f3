package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.ANY_RECIPIENT;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.STRICT;
import static sesemulator.bounce.BounceBench.envelope;
import static sesemulator.bounce.OrderBuilder.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;

/** Whether those whom a bounce speaks of are recipients of the mail. */
class OriginalRecipientsTest {
    private final BounceBench bench = new BounceBench();
    private final Mail mail = bench.receive(
            HOME,
            envelope("sender@outside.example", "one@example.com", "Two@example.com"),
            "To: Three <three@example.com>\r\nCc: four@example.com,\r\n five@example.com\r\nBcc: six@example.com\r\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one@example.com",
                "ONE@EXAMPLE.COM",
                "two@example.com",
                "three@example.com",
                "four@example.com",
                "Five@example.com"
            })
    void envelope_recipients_and_those_in_to_and_cc_can_be_bounced_in_any_case(String recipient) {
        bench.desk(STRICT).bounce(HOME, order(mail.id()).recipient(recipient).build());

        assertThat(bench.captured.all())
                .extracting(bounce -> bounce.recipients().get(0).recipient().value())
                .containsExactly(recipient);
    }

    @Test
    void strangers_are_named_together_once() {
        Refusal refusal = refusal(order(mail.id())
                .recipient("six@example.com")
                .recipient("one@example.com")
                .recipient("one+label@example.com")
                .recipient("six@example.com"));

        assertThat(refusal).isEqualTo(strangers("six@example.com, one+label@example.com"));
    }

    @Test
    void the_sender_of_the_mail_is_a_stranger_too() {
        bench.identities.verifyDomain(HOME, "outside.example");

        Refusal refusal = refusal(order(mail.id()).recipient("sender@outside.example"));

        assertThat(refusal).isEqualTo(strangers("sender@outside.example"));
    }

    @Test
    void a_final_recipient_is_asked_for_instead_of_the_recipient() {
        OrderBuilder order = order(mail.id()).recipientWithFinalRecipient("alias@example.com", "one@example.com");

        bench.desk(STRICT).bounce(HOME, order.build());

        CapturedBounce.Recipient captured =
                bench.captured.all().get(0).recipients().get(0);
        assertThat(captured.recipient()).hasToString("alias@example.com");
        assertThat(captured.finalRecipient()).hasToString("one@example.com");
    }

    @Test
    void a_recipient_of_the_mail_may_have_a_final_recipient_elsewhere() {
        OrderBuilder order =
                order(mail.id()).recipientWithFinalRecipient("one@example.com", "forwarded@elsewhere.example");

        bench.desk(STRICT).bounce(HOME, order.build());

        CapturedBounce.Recipient captured =
                bench.captured.all().get(0).recipients().get(0);
        assertThat(captured.finalRecipient()).hasToString("forwarded@elsewhere.example");
    }

    @Test
    void a_stranger_with_a_final_recipient_that_is_a_stranger_is_named_by_it() {
        Refusal refusal =
                refusal(order(mail.id()).recipientWithFinalRecipient("six@example.com", "stranger@example.com"));

        assertThat(refusal).isEqualTo(strangers("stranger@example.com"));
    }

    @Test
    void a_setting_lets_strangers_pass() {
        MailId id = mail.id();

        bench.desk(ANY_RECIPIENT)
                .bounce(HOME, order(id).recipient("stranger@example.com").build());

        assertThat(bench.captured.all()).hasSize(1);
    }

    private static Refusal strangers(String addresses) {
        return Refusal.messageRejected("Failed to generate a bounce for received-1. The following addresses are not"
                + " recipients of the message: " + addresses);
    }

    private Refusal refusal(OrderBuilder order) {
        return Refusal.of(() -> bench.desk(STRICT).bounce(HOME, order.build()));
    }
}
