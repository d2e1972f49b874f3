package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.OTHER_ACCOUNT;
import static sesemulator.bounce.BounceBench.OTHER_REGION;
import static sesemulator.bounce.BounceBench.STRICT;
import static sesemulator.bounce.OrderBuilder.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;

/** Whose addresses may stand in an order. */
class VerifiedIdentitiesTest {
    private final BounceBench bench = new BounceBench();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailer-daemon@example.com",
                "MAILER-DAEMON@EXAMPLE.COM",
                "mailer-daemon@Example.Com",
                "mailer-daemon@sub.example.com",
                "mailer-daemon@a.b.example.com",
                "mailer-daemon+label@example.com"
            })
    void a_verified_domain_covers_its_addresses_and_its_subdomains(String sender) {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");

        bench.desk(STRICT).bounce(HOME, order(mail.id()).sender(sender).build());

        assertThat(bench.captured.all())
                .extracting(bounce -> bounce.sender().address().value())
                .containsExactly(sender);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "a@badexample.com", "a@com", "a@example.com.evil.example"})
    void a_domain_covers_no_other(String sender) {
        Refusal refusal = refusal(order(new MailId("any")).sender(sender));

        assertThat(refusal).isEqualTo(notVerified(sender));
    }

    @ParameterizedTest
    @CsvSource({
        "bounce@other.example, true",
        "bounce+label@other.example, true",
        "bounce+a+b@other.example, true",
        "Bounce@other.example, false",
        "bounce@Other.example, false",
        "bounc@other.example, false",
        "+bounce@other.example, false",
        "bounce@sub.other.example, false"
    })
    void a_verified_address_covers_itself_in_its_case_and_its_labels(String sender, boolean isCovered) {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        bench.identities.verifyAddress(HOME, "bounce@other.example");
        OrderBuilder order = order(mail.id()).sender(sender);

        if (isCovered) {
            bench.desk(STRICT).bounce(HOME, order.build());
        } else {
            assertThat(refusal(order).text()).endsWith("The following identities are not verified: " + sender);
        }

        assertThat(bench.captured.all()).hasSize(isCovered ? 1 : 0);
    }

    @Test
    void all_that_is_not_verified_is_named_together_once_and_in_order() {
        Refusal refusal = refusal(order(new MailId("any"))
                .sender("sender@one.example")
                .recipient("user@two.example")
                .recipient("user@example.com")
                .recipient("user@three.example")
                .recipient("user@two.example"));

        assertThat(refusal).isEqualTo(notVerified("sender@one.example, user@two.example, user@three.example"));
    }

    @Test
    void a_final_recipient_need_not_be_verified() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@elsewhere.example");

        bench.desk(STRICT)
                .bounce(
                        HOME,
                        order(mail.id())
                                .recipientWithFinalRecipient("user@example.com", "user@elsewhere.example")
                                .build());

        assertThat(bench.captured.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PENDING", "FAILED", "TEMPORARY_FAILURE", "NOT_STARTED"})
    void an_identity_counts_only_when_its_verification_succeeded(VerificationStatus status) {
        bench.identities.setStatus(HOME, "example.com", status);

        Refusal refusal = refusal(order(new MailId("any")));

        assertThat(refusal).isEqualTo(notVerified("mailer-daemon@example.com, user@example.com"));
    }

    @Test
    void the_identities_of_another_account_or_region_do_not_count() {
        bench.identities.verifyDomain(OTHER_ACCOUNT, "other.example");
        bench.identities.verifyDomain(OTHER_REGION, "other.example");

        Refusal refusal = refusal(order(new MailId("any")).sender("a@other.example"));

        assertThat(refusal).isEqualTo(notVerified("a@other.example"));
    }

    @Test
    void identities_are_checked_before_the_mail_is_looked_for() {
        Refusal refusal = refusal(order(new MailId("0000-0000")).sender("a@b.example"));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected(
                        "Failed to generate a bounce for 0000-0000. The following identities are not verified:"
                                + " a@b.example"));
    }

    private static Refusal notVerified(String addresses) {
        return Refusal.messageRejected(
                "Failed to generate a bounce for any. The following identities are not verified: " + addresses);
    }

    private Refusal refusal(OrderBuilder order) {
        return Refusal.of(() -> bench.desk(STRICT).bounce(HOME, order.build()));
    }
}
