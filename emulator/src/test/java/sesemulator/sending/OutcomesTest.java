package sesemulator.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.BounceBench;
import sesemulator.identity.Identity;
import sesemulator.identity.InMemoryIdentities;
import sesemulator.identity.InMemoryIdentityPolicies;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;

/** What becomes of sent mail. */
class OutcomesTest {
    private static final String CONTENT = "Message-ID: <one@email.amazonses.com>\r\nSubject: Hello\r\n\r\nHello\r\n";

    private final InMemoryIdentities identities = new InMemoryIdentities();
    private final SendingBench sending =
            new SendingBench(new BounceBench(), identities, new InMemoryIdentityPolicies());

    @Test
    void a_mail_to_anybody_is_delivered() {
        send("a@outside.example", "b@outside.example");

        assertThat(kinds()).containsExactly("Send", "Delivery");
        assertThat(sending.events.get(1))
                .isInstanceOfSatisfying(SendingEvent.Delivery.class, delivery -> assertThat(delivery.recipients())
                        .hasSize(2));
        assertThat(sending.feedbacks.all()).isEmpty();
    }

    @Test
    void the_simulator_bounces_and_its_bounce_comes_back() throws Exception {
        send("bounce+label@simulator.amazonses.com");

        assertThat(kinds()).containsExactly("Send", "Bounce");
        SendingEvent.Bounce bounce = (SendingEvent.Bounce) sending.events.get(1);
        assertThat(bounce.bounceType()).isEqualTo("Permanent");
        assertThat(bounce.bounceSubType()).isEqualTo("General");
        assertThat(bounce.recipients())
                .containsExactly(new SendingEvent.Bounce.Recipient(
                        new EmailAddress("bounce+label@simulator.amazonses.com"),
                        "failed",
                        "5.1.1",
                        "smtp; 550 5.1.1 user unknown"));
        assertThat(sending.sent.relayed()).isEmpty();
        MimeMessage back = cameBack(Feedback.Kind.BOUNCE);
        assertThat(back.getContentType()).contains("multipart/report").contains("report-type=delivery-status");
        assertThat(back.getFrom())
                .extracting(Object::toString)
                .containsExactly("MAILER-DAEMON@us-west-2.amazonses.com");
        MimeMultipart parts = (MimeMultipart) back.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(text(parts, 1))
                .contains("Action: failed\r\nFinal-Recipient: rfc822; bounce+label@simulator.amazonses.com"
                        + "\r\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\r\nStatus: 5.1.1\r\n");
        assertThat(text(parts, 2)).startsWith(CONTENT);
    }

    @Test
    void no_bounce_comes_back_where_forwarding_is_off() {
        sending.withoutForwarding.add(new EmailAddress("sender@example.com"));

        send("bounce@simulator.amazonses.com", "complaint@simulator.amazonses.com");

        assertThat(kinds()).contains("Bounce", "Complaint");
        assertThat(sending.feedbacks.all()).isEmpty();
    }

    @Test
    void a_complaint_comes_behind_the_delivery() throws Exception {
        send("complaint@simulator.amazonses.com");

        assertThat(kinds()).containsExactly("Send", "Delivery", "Complaint");
        MimeMessage back = cameBack(Feedback.Kind.COMPLAINT);
        assertThat(back.getContentType()).contains("report-type=feedback-report");
        assertThat(text((MimeMultipart) back.getContent(), 1))
                .startsWith("Feedback-Type: abuse\r\n")
                .contains("\r\nVersion: 1\r\n")
                .contains("Original-Rcpt-To: <complaint@simulator.amazonses.com>");
    }

    @Test
    void somebody_away_answers() throws Exception {
        send("ooto@simulator.amazonses.com");

        assertThat(kinds()).containsExactly("Send", "Delivery", "Bounce");
        MimeMessage back = cameBack(Feedback.Kind.AUTOMATIC_RESPONSE);
        assertThat(back.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(back.getHeader("In-Reply-To")).containsExactly("<one@email.amazonses.com>");
        assertThat(back.getSubject()).isEqualTo("Auto: Hello");
    }

    @Test
    void an_address_on_the_suppression_list_bounces() {
        send("suppressionlist@simulator.amazonses.com");

        assertThat(sending.events.get(1))
                .isInstanceOfSatisfying(SendingEvent.Bounce.class, bounce -> assertThat(bounce.bounceSubType())
                        .isEqualTo("Suppressed"));
    }

    @Test
    void a_test_decides_the_fate_of_an_address_or_a_domain() {
        decide("full@outside.example", Fate.bounce("Transient", "MailboxFull", "4.2.2", "smtp; 452 4.2.2 full"));
        decide("slow.example", Fate.delay("MailboxFull", "4.2.2", "smtp; 452 4.2.2 full"));
        decide("quick@slow.example", Fate.DELIVERED);

        send("Full+label@outside.example", "any@slow.example", "quick@slow.example");

        assertThat(kinds()).containsExactly("Send", "Bounce", "DeliveryDelay", "Delivery");
        assertThat(sending.sent.relayed()).containsExactly(new EmailAddress("quick@slow.example"));
    }

    @Test
    void a_virus_is_rejected() {
        sending.desk.send(BounceBench.HOME, order("a@outside.example"), stamp -> (CONTENT
                        + "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(kinds()).containsExactly("Send", "Reject");
        assertThat(sending.sent.relayed()).isEmpty();
    }

    private void decide(String recipient, Fate fate) {
        sending.fates.put(new RecipientFate(BounceBench.HOME, recipient, fate));
    }

    private void send(String... recipients) {
        sending.desk.send(BounceBench.HOME, order(recipients), stamp -> CONTENT.getBytes(StandardCharsets.US_ASCII));
    }

    private SendingOrder order(String... recipients) {
        identities.put(new Identity(BounceBench.HOME, "example.com", VerificationStatus.SUCCESS, "token"));
        return SendingDeskTest.order("sender@example.com", recipients);
    }

    private List<String> kinds() {
        return sending.events.stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private MimeMessage cameBack(Feedback.Kind kind) throws Exception {
        Feedback feedback = sending.feedbacks.all().get(0);
        assertThat(feedback.kind()).isEqualTo(kind);
        assertThat(feedback.to().value()).isEqualTo("sender@example.com");
        byte[] bytes = sending.feedbacks.bytes(feedback.id()).orElseThrow();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String text(MimeMultipart parts, int index) throws Exception {
        return new String(parts.getBodyPart(index).getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
