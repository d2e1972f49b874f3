package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** Identities of another account, named by ARN, are used only where a policy there allows it. */
class CrossAccountTest {
    private final Account owner = SharedEmulator.account().verifyDomain();
    private final Account caller = SharedEmulator.account().verifyDomain();
    private final String ownersArn = owner.arn(owner.domain());

    @Test
    void refuses_a_sender_arn_without_policy() {
        Refusal refusal = Refusal.of(() -> caller.send(fromOwner()));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        403,
                        "AccessDenied",
                        "User `arn:aws:iam::" + caller.id() + ":root' is not authorized to perform `ses:SendBounce' on"
                                + " resource `" + ownersArn + "'"));
        assertThat(caller.refusedBounces()).hasSize(1);
    }

    @Test
    void takes_a_sender_that_a_policy_allows() {
        putPolicy("Allow", caller.id(), "ses:SendBounce");

        String bounceId = caller.send(fromOwner());

        assertThat(caller.report(bounceId).headers()).containsEntry("From", owner.mailerDaemon());
    }

    @Test
    void refuses_what_a_policy_allows_to_others_or_for_other_actions() {
        putPolicy("Allow", "111122223333", "ses:SendBounce");
        putPolicy("Allow", caller.id(), "ses:SendRawEmail");

        Refusal refusal = Refusal.of(() -> caller.send(fromOwner()));

        assertThat(refusal.code()).isEqualTo("AccessDenied");
    }

    @Test
    void obeys_a_deny_before_any_allow() {
        putPolicy("Allow", caller.id(), "ses:*");
        putPolicy("Deny", caller.id(), "ses:SendBounce");

        Refusal refusal = Refusal.of(() -> caller.send(fromOwner()));

        assertThat(refusal.code()).isEqualTo("AccessDenied");
    }

    @Test
    void refuses_again_when_the_policy_is_deleted() {
        String name = putPolicy("Allow", caller.id(), "ses:SendBounce");
        owner.ses().deleteIdentityPolicy(request -> request.identity(owner.domain())
                .policyName(name));

        Refusal refusal = Refusal.of(() -> caller.send(fromOwner()));

        assertThat(refusal.code()).isEqualTo("AccessDenied");
    }

    @Test
    void refuses_a_recipient_arn_without_policy() {
        Refusal refusal = Refusal.of(() -> caller.send(toOwner()));

        assertThat(refusal.code()).isEqualTo("AccessDenied");
    }

    @Test
    void takes_a_recipient_that_a_policy_allows() {
        putPolicy("Allow", caller.id(), "ses:SendBounce");

        String bounceId = caller.send(toOwner());

        assertThat(caller.report(bounceId).recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Final-Recipient", "rfc822; " + owner.address("nobody")));
    }

    @Test
    void wants_the_sender_covered_by_the_identity_of_the_arn() {
        putPolicy("Allow", caller.id(), "ses:SendBounce");

        Refusal refusal = Refusal.of(() -> caller.send(fromOwner().bounceSender("someone@elsewhere.example")));

        assertThat(refusal.status()).isIn(400, 403);
        assertThat(caller.capturedBounces("")).isEmpty();
    }

    @Test
    void needs_no_policy_for_an_arn_of_its_own() {
        String bounceId = caller.send(caller.bounce(caller.receive()).bounceSenderArn(caller.arn(caller.domain())));

        assertThat(bounceId).isNotBlank();
    }

    @Test
    void lists_the_policies_of_an_identity() {
        String name = putPolicy("Allow", caller.id(), "ses:SendBounce");

        List<String> names = owner.ses()
                .listIdentityPolicies(request -> request.identity(owner.domain()))
                .policyNames();

        assertThat(names).containsExactly(name);
        assertThat(owner.ses()
                        .getIdentityPolicies(
                                request -> request.identity(owner.domain()).policyNames(name, "none"))
                        .policies())
                .containsOnlyKeys(name)
                .containsValue(policy("Allow", caller.id(), "ses:SendBounce"));
    }

    @Test
    void obeys_the_conditions_of_a_policy() {
        String conditional = policy("Allow", caller.id(), "ses:SendEmail")
                .replace("  }]", ", \"Condition\": {\"StringLike\": {\"ses:FromAddress\": \"news@*\"}}}]");
        owner.ses().putIdentityPolicy(request -> request.identity(owner.domain())
                .policyName("conditional")
                .policy(conditional));

        String id = sendEmail("news");
        Refusal refusal = Refusal.of(() -> sendEmail("sales"));

        assertThat(id).isNotBlank();
        assertThat(refusal.code()).isEqualTo("AccessDenied");
        assertThat(refusal.message()).contains("ses:SendEmail");
    }

    private String sendEmail(String localPart) {
        return caller.ses()
                .sendEmail(request -> request.source(owner.address(localPart))
                        .sourceArn(ownersArn)
                        .destination(to -> to.toAddresses("you@outside.example"))
                        .message(message -> message.subject(subject -> subject.data("Hello"))
                                .body(body -> body.text(text -> text.data("Hello")))))
                .messageId();
    }

    private SendBounceRequest.Builder fromOwner() {
        return caller.bounce(caller.receive())
                .bounceSender(owner.mailerDaemon())
                .bounceSenderArn(ownersArn);
    }

    private SendBounceRequest.Builder toOwner() {
        String mailId = caller.receive(Account.SENDER, List.of(owner.address("nobody")), "");
        return caller.bounce(mailId)
                .bouncedRecipientInfoList(
                        owner.recipient("nobody").recipientArn(ownersArn).build());
    }

    private String putPolicy(String effect, String accountId, String action) {
        String name = effect + "-" + accountId + "-" + action.replaceAll("\\W", "-");
        owner.ses()
                .putIdentityPolicy(request ->
                        request.identity(owner.domain()).policyName(name).policy(policy(effect, accountId, action)));
        return name;
    }

    private String policy(String effect, String accountId, String action) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [{
                    "Effect": "%s",
                    "Principal": {"AWS": "arn:aws:iam::%s:root"},
                    "Action": "%s",
                    "Resource": "%s"
                  }]
                }
                """.formatted(effect, accountId, action, ownersArn);
    }
}
