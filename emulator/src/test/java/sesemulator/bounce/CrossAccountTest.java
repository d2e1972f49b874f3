package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.OTHER_ACCOUNT;
import static sesemulator.bounce.BounceBench.OTHER_REGION;
import static sesemulator.bounce.BounceBench.STRICT;
import static sesemulator.bounce.OrderBuilder.order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.mail.Mail;

/** The identities of another account, named by ARN. */
class CrossAccountTest {
    private static final String ARN = "arn:aws:ses:us-west-2:444455556666:identity/other.example";
    private static final String ALLOW = statement("Allow", "111122223333", "ses:SendBounce", ARN);

    private final BounceBench bench = new BounceBench();
    private final Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com", "user@other.example");

    @BeforeEach
    void verifyTheOtherDomainInTheOtherAccount() {
        bench.identities.verifyDomain(OTHER_ACCOUNT, "other.example");
    }

    @Test
    void without_a_policy_the_caller_is_told_who_may_not_do_what() {
        Refusal refusal = refusal(order(mail.id()).sender("a@other.example").senderArn(ARN));

        assertThat(refusal).isEqualTo(denied(ARN));
    }

    @Test
    void a_policy_lets_the_caller_bounce_as_the_identity() {
        policy("mine", ALLOW);

        bench.desk(STRICT)
                .bounce(
                        HOME,
                        order(mail.id())
                                .sender("a@other.example")
                                .senderArn(ARN)
                                .build());

        assertThat(bench.captured.all()).extracting(CapturedBounce::scope).containsExactly(HOME);
    }

    @Test
    void a_policy_lets_the_caller_receive_for_the_identity() {
        policy("mine", ALLOW);

        bench.desk(STRICT)
                .bounce(
                        HOME,
                        order(mail.id()).recipient("user@other.example", ARN).build());

        assertThat(bench.captured.all()).hasSize(1);
    }

    @Test
    void a_recipient_without_a_policy_is_refused_as_well() {
        Refusal refusal = refusal(order(mail.id()).recipient("user@other.example", ARN));

        assertThat(refusal).isEqualTo(denied(ARN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"111122223333", "*", "arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/x"})
    void a_policy_may_name_the_caller_in_several_ways(String principal) {
        policy("mine", statement("Allow", principal, "ses:*", "*"));

        bench.desk(STRICT)
                .bounce(
                        HOME,
                        order(mail.id())
                                .sender("a@other.example")
                                .senderArn(ARN)
                                .build());

        assertThat(bench.captured.all()).hasSize(1);
    }

    @Test
    void policies_for_others_things_or_actions_do_not_help() {
        policy("a", statement("Allow", "999999999999", "ses:SendBounce", ARN));
        policy("b", statement("Allow", "111122223333", "ses:SendEmail", ARN));
        policy("c", statement("Allow", "111122223333", "ses:SendBounce", ARN + "x"));

        Refusal refusal = refusal(order(mail.id()).sender("a@other.example").senderArn(ARN));

        assertThat(refusal).isEqualTo(denied(ARN));
    }

    @Test
    void a_deny_outweighs_an_allow_of_the_same_policy() {
        policy("mine", ALLOW + "," + statement("Deny", "*", "ses:Send*", "*"));

        Refusal refusal = refusal(order(mail.id()).sender("a@other.example").senderArn(ARN));

        assertThat(refusal).isEqualTo(denied(ARN));
    }

    @Test
    void a_deny_outweighs_an_allow_of_another_policy() {
        policy("a-deny", statement("Deny", "111122223333", "*", "*"));
        policy("b-allow", ALLOW);

        Refusal refusal = refusal(order(mail.id()).sender("a@other.example").senderArn(ARN));

        assertThat(refusal).isEqualTo(denied(ARN));
    }

    @Test
    void an_identity_covers_only_its_own_addresses() {
        policy("mine", ALLOW);

        Refusal refusal = refusal(order(mail.id()).sender("a@example.org").senderArn(ARN));

        assertThat(refusal).isEqualTo(denied(ARN));
    }

    @Test
    void an_identity_that_is_not_there_is_refused_like_one_without_a_policy() {
        String unknown = "arn:aws:ses:us-west-2:444455556666:identity/unknown.example";

        Refusal refusal = refusal(order(mail.id()).sender("a@unknown.example").senderArn(unknown));

        assertThat(refusal).isEqualTo(denied(unknown));
    }

    @Test
    void another_region_of_the_same_account_is_another_place() {
        bench.identities.verifyDomain(OTHER_REGION, "example.com");
        String elsewhere = "arn:aws:ses:eu-west-1:111122223333:identity/example.com";

        Refusal refusal = refusal(order(mail.id()).senderArn(elsewhere));

        assertThat(refusal).isEqualTo(denied(elsewhere));
    }

    @Test
    void an_own_identity_needs_no_policy() {
        String own = "arn:aws:ses:us-west-2:111122223333:identity/example.com";

        bench.desk(STRICT).bounce(HOME, order(mail.id()).senderArn(own).build());

        assertThat(bench.captured.all()).hasSize(1);
    }

    @Test
    void an_own_identity_that_does_not_cover_the_address_leaves_it_unverified() {
        bench.identities.verifyDomain(HOME, "third.example");
        String own = "arn:aws:ses:us-west-2:111122223333:identity/third.example";

        Refusal refusal = refusal(order(mail.id()).senderArn(own));

        assertThat(refusal.text()).endsWith("The following identities are not verified: mailer-daemon@example.com");
    }

    private void policy(String name, String statements) {
        bench.authorization.put(
                OTHER_ACCOUNT,
                "other.example",
                name,
                "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}");
    }

    private static String statement(String effect, String principal, String action, String resource) {
        return """
                {"Effect":"%s","Principal":{"AWS":"%s"},"Action":"%s","Resource":"%s"}""".formatted(effect, principal, action, resource);
    }

    private static Refusal denied(String arn) {
        return new Refusal(
                "AccessDenied",
                403,
                "User `arn:aws:iam::111122223333:root' is not authorized to perform `ses:SendBounce' on resource `"
                        + arn + "'");
    }

    private Refusal refusal(OrderBuilder order) {
        return Refusal.of(() -> bench.desk(STRICT).bounce(HOME, order.build()));
    }
}
