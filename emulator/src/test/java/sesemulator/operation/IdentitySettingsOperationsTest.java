package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.identity.IdentitySettings;
import sesemulator.mail.EmailAddress;

class IdentitySettingsOperationsTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:told";

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void verify() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
        bench.call("VerifyEmailIdentity", Map.of("EmailAddress", "user@example.com"));
    }

    @Test
    void a_domain_has_the_same_three_tokens_always() {
        String first = bench.call("VerifyDomainDkim", Map.of("Domain", "new.example"));
        String second = bench.call("VerifyDomainDkim", Map.of("Domain", "NEW.example"));

        assertThat(first).containsPattern("(<member>[a-z0-9]{32}</member>\\s*){3}");
        assertThat(second).isEqualTo(first);
        assertThat(bench.identities.find(HOME, "new.example")).isPresent();
    }

    @Test
    void an_address_is_signed_as_its_domain() {
        bench.call("VerifyDomainDkim", Map.of("Domain", "example.com"));
        bench.call("SetIdentityDkimEnabled", Map.of("Identity", "user@example.com", "DkimEnabled", "false"));
        String on = dkim("user@example.com");
        bench.call("SetIdentityDkimEnabled", Map.of("Identity", "example.com", "DkimEnabled", "false"));
        String off = dkim("user@example.com");

        assertThat(on).contains("<DkimEnabled>true<").contains("<DkimVerificationStatus>Success<");
        assertThat(off).contains("<DkimEnabled>false<").containsPattern("<member>[a-z0-9]{32}</member>");
        assertThat(dkim("unknown.example")).doesNotContain("unknown.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "user@example.com"})
    void what_has_no_tokens_is_not_signed(String identity) {
        Refusal refusal = bench.refusal("SetIdentityDkimEnabled", Map.of("Identity", identity, "DkimEnabled", "true"));

        assertThat(refusal)
                .isEqualTo(Refusal.invalidParameterValue("Domain example.com is not verified for DKIM signing."));
        assertThat(dkim(identity))
                .contains("<DkimEnabled>false<")
                .contains("NotStarted")
                .doesNotContain("member");
    }

    @Test
    void a_mail_from_domain_is_set_and_cleared() {
        bench.call(
                "SetIdentityMailFromDomain",
                Map.of(
                        "Identity", "user@example.com",
                        "MailFromDomain", "Mail.example.com",
                        "BehaviorOnMXFailure", "RejectMessage"));
        String set = mailFrom("user@example.com");
        bench.call("SetIdentityMailFromDomain", Map.of("Identity", "user@example.com", "MailFromDomain", ""));

        assertThat(set)
                .contains("<MailFromDomain>mail.example.com<")
                .contains("<MailFromDomainStatus>Success<")
                .contains("<BehaviorOnMXFailure>RejectMessage<");
        assertThat(mailFrom("user@example.com"))
                .doesNotContain("<MailFromDomain>")
                .contains("<BehaviorOnMXFailure>UseDefaultValue<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "mail.example.org", "notexample.com"})
    void a_mail_from_domain_lies_below_the_identitys(String domain) {
        Refusal refusal = bench.refusal(
                "SetIdentityMailFromDomain", Map.of("Identity", "user@example.com", "MailFromDomain", domain));

        assertThat(refusal)
                .isEqualTo(Refusal.invalidParameterValue(
                        "The MAIL FROM domain " + domain + " is no subdomain of example.com."));
    }

    @Test
    void notifications_are_set_and_cleared() {
        assertThat(notifications()).contains("<ForwardingEnabled>true<").doesNotContain("Topic>");
        topic("Bounce");
        topic("Complaint");
        topic("Delivery");
        bench.call(
                "SetIdentityFeedbackForwardingEnabled",
                Map.of("Identity", "example.com", "ForwardingEnabled", "false"));
        bench.call(
                "SetIdentityHeadersInNotificationsEnabled",
                Map.of("Identity", "example.com", "NotificationType", "Complaint", "Enabled", "true"));
        String all = notifications();
        bench.call("SetIdentityNotificationTopic", Map.of("Identity", "example.com", "NotificationType", "Delivery"));

        assertThat(all)
                .contains("<BounceTopic>" + TOPIC + "<", "<ComplaintTopic>" + TOPIC + "<", "<DeliveryTopic>" + TOPIC)
                .contains("<ForwardingEnabled>false<")
                .contains("<HeadersInBounceNotificationsEnabled>false<")
                .contains("<HeadersInComplaintNotificationsEnabled>true<");
        assertThat(notifications()).contains("<BounceTopic>").doesNotContain("DeliveryTopic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "arn:aws:sqs:us-east-1:111122223333:told"})
    void what_is_no_topic_is_told_nothing(String topic) {
        Refusal refusal = bench.refusal(
                "SetIdentityNotificationTopic",
                Map.of("Identity", "example.com", "NotificationType", "Bounce", "SnsTopic", topic));

        assertThat(refusal).isEqualTo(Refusal.invalidParameterValue("SNS topic " + topic + " is invalid."));
    }

    @Test
    void feedback_goes_somewhere() {
        topic("Bounce");

        Refusal refusal = bench.refusal(
                "SetIdentityFeedbackForwardingEnabled",
                Map.of("Identity", "example.com", "ForwardingEnabled", "false"));

        assertThat(refusal)
                .isEqualTo(Refusal.invalidParameterValue("Identity example.com needs topics for bounces and complaints"
                        + " before feedback forwarding can be disabled."));
    }

    @ParameterizedTest
    @CsvSource({
        "SetIdentityDkimEnabled, DkimEnabled, false",
        "SetIdentityMailFromDomain, MailFromDomain, mail.other.example",
        "SetIdentityNotificationTopic, NotificationType, Bounce",
        "SetIdentityFeedbackForwardingEnabled, ForwardingEnabled, true"
    })
    void an_unknown_identity_has_no_settings(String action, String member, String value) {
        Refusal refusal = bench.refusal(action, Map.of("Identity", "other.example", member, value));

        assertThat(refusal)
                .isEqualTo(Refusal.invalidParameterValue(
                        "Identity other.example is invalid. Must be a verified email address or domain."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetIdentityDkimAttributes",
                "GetIdentityMailFromDomainAttributes",
                "GetIdentityNotificationAttributes"
            })
    void at_most_100_identities_are_asked_for(String action) {
        Map<String, String> names = IntStream.rangeClosed(1, 101)
                .boxed()
                .collect(Collectors.toMap(i -> "Identities.member." + i, i -> "d" + i + ".example"));

        assertThat(bench.refusal(action, names).code()).isEqualTo("InvalidParameterValue");
    }

    @Test
    void settings_of_the_most_specific_identity_win_and_go_with_it() {
        topic("Bounce");

        assertThat(bench.settings.settingsFor(HOME, new EmailAddress("user@example.com")))
                .isEqualTo(IdentitySettings.DEFAULT);
        assertThat(bench.settings
                        .settingsFor(HOME, new EmailAddress("other@sub.example.com"))
                        .notifications()
                        .bounceTopic())
                .isEqualTo(TOPIC);
        bench.call("DeleteIdentity", Map.of("Identity", "example.com"));
        assertThat(bench.keptSettings.of(HOME, "example.com")).isEmpty();
    }

    private void topic(String type) {
        bench.call(
                "SetIdentityNotificationTopic",
                Map.of("Identity", "example.com", "NotificationType", type, "SnsTopic", TOPIC));
    }

    private String dkim(String identity) {
        return bench.call("GetIdentityDkimAttributes", Map.of("Identities.member.1", identity));
    }

    private String mailFrom(String identity) {
        return bench.call("GetIdentityMailFromDomainAttributes", Map.of("Identities.member.1", identity));
    }

    private String notifications() {
        return bench.call("GetIdentityNotificationAttributes", Map.of("Identities.member.1", "example.com"));
    }

    @Test
    void tells_a_topic_first_that_it_was_set() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));

        bench.call(
                "SetIdentityNotificationTopic",
                Map.of(
                        "Identity", "example.com",
                        "NotificationType", "Bounce",
                        "SnsTopic", "arn:aws:sns:us-west-2:111122223333:bounces"));

        assertThat(bench.firstMessages)
                .containsExactly("{\"notificationType\":\"AmazonSnsSubscriptionSucceeded\",\"message\":\"You have"
                        + " successfully subscribed your Amazon SNS topic 'arn:aws:sns:us-west-2:111122223333:bounces' to"
                        + " receive 'Bounce' notifications from Amazon SES for identity 'example.com'.\"}");
    }
}
