package sesemulator.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.sending.SendingEvent;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMailsContract;

class EventJsonTest {
    static final SentMail MAIL =
            SentMailsContract.mail("0100", new Scope("111122223333", "us-east-1"), "SendEmail", "set", "hello", 0);
    static final HeaderBlock HEADERS =
            new HeaderBlock("Date: Fri, 02 Jan 2026 12:00:00 +0000\r\nFrom: Ann <ann@example.com>\r\nTo:"
                    + " to@outside.example\r\nMessage-ID: <0100@email.amazonses.com>\r\nSubject: Hello\r\n"
                    + "Feedback-ID: 1\r\nX-SES-Outgoing: 2026.01.02-127.0.0.1\r\n");
    static final Instant LATER = SentMailsContract.NOON.plusSeconds(1);

    private static final EmailAddress TO = new EmailAddress("to@outside.example");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void tells_a_mail_as_it_was_sent() throws Exception {
        assertThat(event(new SendingEvent.Send(MAIL, LATER))).isEqualTo(json("""
                {"eventType": "Send",
                 "mail": {
                   "timestamp": "2026-01-02T12:00:00.123Z", "source": "Sender@example.com",
                   "sourceArn": "arn:aws:ses:us-east-1:111122223333:identity/Sender@example.com",
                   "sendingAccountId": "111122223333", "messageId": "0100",
                   "destination": ["To@outside.example", "cc@outside.example", "bcc@outside.example"],
                   "headersTruncated": false,
                   "headers": [{"name": "From", "value": "Ann <ann@example.com>"},
                     {"name": "To", "value": "to@outside.example"}, {"name": "Subject", "value": "Hello"}],
                   "commonHeaders": {"from": ["Ann <ann@example.com>"], "to": ["to@outside.example"],
                     "messageId": "0100", "subject": "Hello"},
                   "tags": {"ses:operation": ["SendEmail"], "ses:configuration-set": ["set"], "ses:source-ip": ["127.0.0.1"],
                     "ses:from-domain": ["example.com"], "ses:caller-identity": ["root"], "name": ["value"]}},
                 "send": {}}"""));
    }

    @Test
    void tells_what_each_type_alone_has() throws Exception {
        assertDetail(new SendingEvent.Reject(MAIL, LATER, "Bad content"), "Reject", "reject", """
                {"reason": "Bad content"}""");
        assertDetail(
                new SendingEvent.Delivery(MAIL, LATER, List.of(TO), 42, "250 ok", "a8-96.smtp-out.amazonses.com"),
                "Delivery",
                "delivery",
                """
                {"timestamp": "2026-01-02T12:00:01.123Z", "processingTimeMillis": 42,
                 "recipients": ["to@outside.example"], "smtpResponse": "250 ok",
                 "reportingMTA": "a8-96.smtp-out.amazonses.com"}""");
        assertDetail(bounce(), "Bounce", "bounce", """
                {"bounceType": "Permanent", "bounceSubType": "General",
                 "bouncedRecipients": [{"emailAddress": "to@outside.example", "action": "failed", "status": "5.1.1",
                   "diagnosticCode": "smtp; 550 5.1.1 user unknown"}],
                 "timestamp": "2026-01-02T12:00:01.123Z", "feedbackId": "feedback", "reportingMTA": "dsn; a8-96"}""");
        assertDetail(
                new SendingEvent.Complaint(MAIL, LATER, List.of(TO), "feedback", "agent", "abuse", MAIL.time()),
                "Complaint",
                "complaint",
                """
                {"complainedRecipients": [{"emailAddress": "to@outside.example"}],
                 "timestamp": "2026-01-02T12:00:01.123Z", "feedbackId": "feedback", "userAgent": "agent",
                 "complaintFeedbackType": "abuse", "arrivalDate": "2026-01-02T12:00:00.123Z"}""");
        assertDetail(new SendingEvent.Open(MAIL, LATER, "192.0.2.1", "browser"), "Open", "open", """
                {"ipAddress": "192.0.2.1", "timestamp": "2026-01-02T12:00:01.123Z", "userAgent": "browser"}""");
        assertDetail(
                new SendingEvent.Click(
                        MAIL, LATER, "192.0.2.1", "browser", "http://example.com/", Map.of("tag", List.of("a", "b"))),
                "Click",
                "click",
                """
                {"ipAddress": "192.0.2.1", "link": "http://example.com/", "linkTags": {"tag": ["a", "b"]},
                 "timestamp": "2026-01-02T12:00:01.123Z", "userAgent": "browser"}""");
        assertDetail(
                new SendingEvent.RenderingFailure(MAIL, LATER, "hello", "no 'name'"),
                "Rendering Failure",
                "failure",
                """
                {"errorMessage": "no 'name'", "templateName": "hello"}""");
    }

    @Test
    void leaves_out_what_the_answer_of_somebody_away_lacks() throws Exception {
        SendingEvent.Bounce answer = new SendingEvent.Bounce(
                MAIL,
                LATER,
                "Transient",
                "General",
                List.of(new SendingEvent.Bounce.Recipient(TO, "", "", "")),
                "feedback",
                "");

        assertThat(event(answer).at("/bounce/bouncedRecipients"))
                .isEqualTo(json("[{\"emailAddress\": \"to@outside.example\"}]"));
    }

    @Test
    void notifications_hold_headers_where_they_are_asked_for() throws Exception {
        JsonNode without = json(EventJson.notification(bounce(), HEADERS, false));
        JsonNode with = json(EventJson.notification(bounce(), HEADERS, true));

        assertThat(without.get("notificationType").asText()).isEqualTo("Bounce");
        assertThat(without.at("/bounce/bounceType").asText()).isEqualTo("Permanent");
        assertThat(without.get("mail").has("headers")).isFalse();
        assertThat(without.get("mail").has("tags")).isFalse();
        assertThat(with.at("/mail/commonHeaders/subject").asText()).isEqualTo("Hello");
    }

    @Test
    void truncates_headers_of_more_than_ten_kilobytes() throws Exception {
        HeaderBlock large = new HeaderBlock("Subject: Hello\r\nX-Large: " + "x".repeat(11_000) + "\r\n");

        JsonNode mail =
                json(EventJson.event(new SendingEvent.Send(MAIL, LATER), large)).get("mail");

        assertThat(mail.get("headersTruncated").asBoolean()).isTrue();
        assertThat(mail.get("headers")).hasSize(1);
    }

    static SendingEvent.Bounce bounce() {
        return new SendingEvent.Bounce(
                MAIL,
                LATER,
                "Permanent",
                "General",
                List.of(new SendingEvent.Bounce.Recipient(TO, "failed", "5.1.1", "smtp; 550 5.1.1 user unknown")),
                "feedback",
                "dsn; a8-96");
    }

    private static void assertDetail(SendingEvent event, String type, String member, String expected) throws Exception {
        JsonNode told = event(event);
        assertThat(told.get("eventType").asText()).isEqualTo(type);
        assertThat(told.get(member)).isEqualTo(json(expected));
    }

    private static JsonNode event(SendingEvent event) throws Exception {
        return json(EventJson.event(event, HEADERS));
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }
}
