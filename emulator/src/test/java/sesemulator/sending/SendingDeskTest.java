package sesemulator.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.BounceBench;
import sesemulator.error.Refusal;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityArn;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.InMemoryIdentities;
import sesemulator.identity.InMemoryIdentityPolicies;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.sending.SendStatistics.DataPoint;

class SendingDeskTest {
    private static final Draft HELLO =
            stamp -> ("Subject: Hello\r\n\r\nHello, " + stamp.id() + "\r\n").getBytes(StandardCharsets.US_ASCII);

    private final BounceBench bench = new BounceBench();
    private final InMemoryIdentities identities = new InMemoryIdentities();
    private final InMemoryIdentityPolicies policies = new InMemoryIdentityPolicies();
    private final SendingBench sending = new SendingBench(bench, identities, policies);

    SendingDeskTest() {
        verify("example.com");
    }

    private void verify(String name) {
        identities.put(new Identity(BounceBench.HOME, name, VerificationStatus.SUCCESS, "token"));
    }

    @Test
    void keeps_a_mail_that_it_sends() {
        MailId id = sending.desk.send(BounceBench.HOME, order("sender@example.com", "a@outside.example"), HELLO);

        SentMail mail = sending.sent.find(id).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Hello");
        assertThat(mail.source().value()).isEqualTo("sender@example.com");
        assertThat(mail.destinations()).containsExactly(new EmailAddress("a@outside.example"));
        assertThat(sending.sent.bytes(id).map(String::new)).contains("Subject: Hello\r\n\r\nHello, " + id + "\r\n");
        assertThat(sending.sent.relayed()).containsExactly(new EmailAddress("a@outside.example"));
    }

    @Test
    void refuses_a_sender_that_is_not_verified_and_keeps_nothing() {
        assertThat(refusal(order("Name <sender@other.example>", "a@outside.example")))
                .isEqualTo(new Refusal(
                        "MessageRejected",
                        400,
                        "Email address is not verified. The following identities failed the check in region US-WEST-2:"
                                + " Name <sender@other.example>"));
        assertThat(sending.sent.all()).isEmpty();
    }

    @Test
    void in_the_sandbox_recipients_are_verified_too_but_for_the_simulator() {
        SendingOrder order = order("sender@example.com", "a@outside.example", "bounce+x@simulator.amazonses.com");

        assertThat(Refusal.of(() -> sending.sandbox.send(BounceBench.HOME, order, HELLO))
                        .text())
                .endsWith("US-WEST-2: a@outside.example");

        verify("outside.example");
        assertThatCode(() -> sending.sandbox.send(BounceBench.HOME, order, HELLO))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_no_recipients_and_more_than_fifty() {
        String[] many = IntStream.range(0, 51)
                .mapToObj(i -> "a" + i + "@outside.example")
                .toArray(String[]::new);

        assertThat(refusal(order("sender@example.com"))).isEqualTo(invalid("Missing required header 'To'."));
        assertThat(refusal(order("sender@example.com", many))).isEqualTo(invalid("Recipient count exceeds 50."));
    }

    @Test
    void an_identity_of_another_account_needs_its_policy() {
        identities.put(new Identity(BounceBench.OTHER_ACCOUNT, "other.example", VerificationStatus.SUCCESS, "token"));
        IdentityArn arn = new IdentityArn(BounceBench.OTHER_ACCOUNT, "other.example");
        SendingIdentity source = new SendingIdentity(ToldAddress.parse("sender@other.example"), arn);
        SendingOrder order = order(source, "a@outside.example");

        assertThat(refusal(order))
                .isEqualTo(new Refusal(
                        "AccessDenied",
                        403,
                        "User `arn:aws:iam::111122223333:root' is not authorized to perform `ses:SendEmail' on resource"
                                + " `" + arn + "'"));

        policies.put(BounceBench.OTHER_ACCOUNT, "other.example", "let", """
                {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "ses:SendEmail",
                 "Resource": "*"}}""");
        MailId id = sending.desk.send(BounceBench.HOME, order, HELLO);
        assertThat(sending.sent.find(id).map(SentMail::sourceArn)).contains(arn.toString());
    }

    @Test
    void a_mail_from_domain_that_is_not_verified_holds_mail_back_where_it_is_to() {
        SendingOrder order = order("sender@example.com", "a@outside.example");

        mailFrom(VerificationStatus.PENDING, true);
        assertThat(refusal(order).code()).isEqualTo("MailFromDomainNotVerifiedException");

        mailFrom(VerificationStatus.PENDING, false);
        assertThatCode(() -> sending.desk.send(BounceBench.HOME, order, HELLO)).doesNotThrowAnyException();
        mailFrom(VerificationStatus.SUCCESS, true);
        assertThatCode(() -> sending.desk.send(BounceBench.HOME, order, HELLO)).doesNotThrowAnyException();
    }

    private void mailFrom(VerificationStatus status, boolean rejects) {
        sending.identitySettings.put(
                BounceBench.HOME,
                "example.com",
                new IdentitySettings(
                        IdentitySettings.DEFAULT.dkim(),
                        new IdentitySettings.MailFrom("bounce.example.com", status, rejects),
                        IdentitySettings.DEFAULT.notifications()));
    }

    @Test
    void a_paused_account_may_not_send() {
        sending.settings.setSendingEnabled(BounceBench.HOME, false);

        Refusal refusal = Refusal.of(() -> sending.desk.requireMaySend(BounceBench.HOME, null));

        assertThat(refusal.code()).isEqualTo("AccountSendingPausedException");
        assertThat(refusal.text()).startsWith("Sending paused for this account.");
    }

    @Test
    void a_mail_of_more_than_ten_megabytes_is_refused() {
        SendingOrder order = order("sender@example.com", "a@outside.example");

        Refusal refusal =
                Refusal.of(() -> sending.desk.send(BounceBench.HOME, order, stamp -> new byte[10 * 1024 * 1024 + 1]));

        assertThat(refusal).isEqualTo(invalid("Stream is more than 10485760 bytes long."));
    }

    @Test
    void a_template_that_cannot_be_filled_in_is_an_event_and_no_mail() {
        SendingOrder order = order("sender@example.com", "a@outside.example");

        MailId id = sending.desk.send(BounceBench.HOME, order, stamp -> {
            throw new RenderingException("Attribute 'name' is not present in the rendering data.");
        });

        assertThat(sending.sent.all()).isEmpty();
        assertThat(sending.events)
                .singleElement()
                .isInstanceOfSatisfying(SendingEvent.RenderingFailure.class, event -> {
                    assertThat(event.mail().id()).isEqualTo(id);
                    assertThat(event.errorMessage()).contains("'name'");
                });
    }

    @Test
    void holds_the_rate_and_the_quota_of_a_day() {
        SendingDesk limited =
                sending.desk(new SendingQuota(sending.statistics, bench.clock, 2, 5), false, identities, policies);
        SendingOrder two = order("sender@example.com", "a@outside.example", "b@outside.example");

        limited.send(BounceBench.HOME, two, HELLO);
        assertThat(Refusal.of(() -> limited.send(BounceBench.HOME, two, HELLO)))
                .isEqualTo(new Refusal("Throttling", 400, "Maximum sending rate exceeded."));
        bench.clock.step(Duration.ofSeconds(1));
        limited.send(BounceBench.HOME, two, HELLO);
        bench.clock.step(Duration.ofSeconds(1));
        limited.send(BounceBench.HOME, two, HELLO); // one was left, so all pass
        bench.clock.step(Duration.ofSeconds(1));
        assertThat(Refusal.of(() -> limited.send(BounceBench.HOME, two, HELLO)))
                .isEqualTo(new Refusal("Throttling", 400, "Daily message quota exceeded."));
        bench.clock.step(Duration.ofHours(25));
        assertThatCode(() -> limited.send(BounceBench.HOME, two, HELLO)).doesNotThrowAnyException();
    }

    @Test
    void counts_what_was_sent_by_quarters_of_an_hour() {
        send("a@outside.example", "bounce@simulator.amazonses.com");
        send("complaint@simulator.amazonses.com");
        bench.clock.step(Duration.ofMinutes(20));
        send("a@outside.example");

        assertThat(sending.quota.statistics(BounceBench.HOME))
                .containsExactly(
                        new DataPoint(Instant.parse("2026-01-02T03:00:00Z"), 3, 1, 1, 0),
                        new DataPoint(Instant.parse("2026-01-02T03:15:00Z"), 1, 0, 0, 0));
        assertThat(sending.quota.sentLast24Hours(BounceBench.HOME)).isEqualTo(4);
    }

    private void send(String... recipients) {
        sending.desk.send(BounceBench.HOME, order("sender@example.com", recipients), HELLO);
    }

    private Refusal refusal(SendingOrder order) {
        return Refusal.of(() -> sending.desk.send(BounceBench.HOME, order, HELLO));
    }

    private static Refusal invalid(String text) {
        return new Refusal("InvalidParameterValue", 400, text);
    }

    static SendingOrder order(String source, String... recipients) {
        return order(new SendingIdentity(ToldAddress.parse(source), null), recipients);
    }

    private static SendingOrder order(SendingIdentity source, String... recipients) {
        return new SendingOrder(
                "SendEmail",
                source,
                source,
                source,
                IntStream.range(0, recipients.length)
                        .mapToObj(i -> ToldAddress.parse(recipients[i]))
                        .toList(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }
}
