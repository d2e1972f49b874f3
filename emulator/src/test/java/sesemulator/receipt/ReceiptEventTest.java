package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.account.Scope;
import sesemulator.mail.Arrival;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts;
import sesemulator.mail.Verdicts.DmarcPolicy;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;

class ReceiptEventTest {
    private static final MailId ID = new MailId("8i6cr4aeu15skb2lb71a0qo4ts7a8mbou5nfpgg1");
    private static final Instant RECEIVED = Instant.parse("2026-10-04T09:08:07Z");
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:topic";
    private static final EmailAddress USER = new EmailAddress("user@example.com");
    private static final EmailAddress OTHER = new EmailAddress("other@example.org");

    private static ReceiptEvent event(String headers, Verdicts verdicts) {
        Envelope envelope = new Envelope(new EmailAddress("bounces@outside.example"), List.of(USER, OTHER));
        Origin origin = new Origin("mx.outside.example", "192.0.2.1", true);
        WantedVerdicts wanted =
                new WantedVerdicts(Map.of("dmarc", verdicts.dmarc().name()));
        SenderResults sender = wanted.over(SenderResults.passed(envelope, origin), envelope, origin);
        String top = TopHeaders.compose(envelope, origin, ID, "us-east-1", RECEIVED, verdicts, sender);
        HeaderBlock own = headers(headers);
        Mail mail = new Mail(ID, Scope.DEFAULT, envelope, RECEIVED, 1000, own, new Arrival(true, verdicts));
        return new ReceiptEvent(
                mail,
                new HeaderBlock("X-Added: by a rule\r\n" + top + own.octets()),
                List.of(USER),
                RECEIVED.plusMillis(222));
    }

    private static HeaderBlock headers(String text) {
        return new HeaderBlock(
                new String(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static JsonNode golden(String name) {
        try (InputStream in = ReceiptEventTest.class.getResourceAsStream("/receipt/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdicts verdicts() {
        return new Verdicts(
                Verdict.GRAY, Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.FAIL, DmarcPolicy.QUARANTINE);
    }

    /** The order of members counts, too, for those who look. */
    private static void assertIsGolden(ObjectNode json, String name) {
        assertThat(json.toPrettyString()).isEqualTo(golden(name).toPrettyString());
    }

    @Test
    void tells_a_function_of_a_scanned_mail_with_every_header() {
        ReceiptEvent event = event("""
                From: "Doe, Jane" <jane@outside.example>, =?UTF-8?Q?J=C3=BCrgen?= <j@outside.example>
                Sender: jane@outside.example
                Reply-To: answers@outside.example
                To: user@example.com,
                 A list <list@example.com>
                Cc: copy@example.com
                Bcc: blind@example.com
                Date: Sun, 4 Oct 2026 11:08:07 +0200
                Message-ID: <1@outside.example>
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= and
                \tmore
                X-Raw: gr\u00fcn
                X-Twice: 1
                X-Twice: 2
                """, verdicts());

        ReceiptAction function = new ReceiptAction.Lambda(
                "arn:aws:lambda:us-east-1:111122223333:function:one", InvocationType.REQUEST_RESPONSE, TOPIC);

        assertIsGolden(event.event(function), "lambda-event.json");
    }

    @Test
    void tells_a_topic_only_of_the_common_headers_that_a_mail_has() {
        ReceiptEvent event = event("Subject: Hello\n", Verdicts.UNSCANNED);

        ObjectNode notification = event.notification(new ReceiptAction.Sns(TOPIC, ReceiptAction.Sns.Encoding.BASE64));

        assertIsGolden(notification, "sns-notification.json");
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of(
                        new ReceiptAction.S3("bucket", "in/", null, null, TOPIC),
                        "{\"type\":\"S3\",\"topicArn\":\"" + TOPIC + "\",\"bucketName\":\"bucket\","
                                + "\"objectKeyPrefix\":\"in/\",\"objectKey\":\"in/" + ID + "\"}"),
                Arguments.of(
                        new ReceiptAction.Sns(TOPIC, ReceiptAction.Sns.Encoding.UTF_8),
                        "{\"type\":\"SNS\",\"topicArn\":\"" + TOPIC + "\",\"encoding\":\"UTF8\"}"),
                Arguments.of(
                        new ReceiptAction.Lambda("arn", InvocationType.EVENT, null),
                        "{\"type\":\"Lambda\",\"functionArn\":\"arn\",\"invocationType\":\"Event\"}"),
                Arguments.of(
                        new ReceiptAction.Bounce("550", "5.1.1", "No", "a@example.com", TOPIC),
                        "{\"type\":\"Bounce\",\"topicArn\":\"" + TOPIC + "\",\"smtpReplyCode\":\"550\","
                                + "\"statusCode\":\"5.1.1\",\"message\":\"No\",\"sender\":\"a@example.com\"}"),
                Arguments.of(
                        new ReceiptAction.Bounce("550", null, "No", "a@example.com", null),
                        "{\"type\":\"Bounce\",\"smtpReplyCode\":\"550\",\"message\":\"No\","
                                + "\"sender\":\"a@example.com\"}"),
                Arguments.of(new ReceiptAction.Stop(TOPIC), "{\"type\":\"Stop\",\"topicArn\":\"" + TOPIC + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void tells_of_each_action_what_it_is(ReceiptAction action, String json) {
        ObjectNode notification = event("", Verdicts.UNSCANNED).notification(action);

        assertThat(notification.at("/receipt/action")).hasToString(json);
    }

    @Test
    void truncates_headers_beyond_10_kb_by_whole_fields() {
        String long1 = "X-Long: " + "x".repeat(8_000) + "\n";
        String long2 = "X-Longer: " + "x".repeat(3_000) + "\n";

        JsonNode mail = event(long1 + long2 + "Subject: Hello\n", Verdicts.UNSCANNED)
                .notification(new ReceiptAction.Stop(null))
                .get("mail");

        assertThat(mail.get("headersTruncated").asBoolean()).isTrue();
        assertThat(mail.get("headers").findValuesAsText("name")).endsWith("X-Long");
        assertThat(mail.at("/commonHeaders/subject").asText()).isEqualTo("Hello");
    }

    @Test
    void a_mail_without_a_return_path_has_no_source() {
        Envelope envelope = new Envelope(null, List.of(USER));
        HeaderBlock headers = headers("Return-Path: <>\n");
        Mail mail = new Mail(ID, Scope.DEFAULT, envelope, RECEIVED, 1000, headers, null);

        JsonNode json = new ReceiptEvent(mail, headers, List.of(USER), RECEIVED.minusSeconds(1))
                .notification(new ReceiptAction.Stop(null));

        assertThat(json.at("/mail/source").asText()).isEmpty();
        assertThat(json.at("/mail/commonHeaders")).isEmpty();
        assertThat(json.at("/receipt/processingTimeMillis").asLong()).isZero();
    }

    @Test
    void a_mail_of_garbage_still_makes_an_event() {
        JsonNode json = event("no colon\nFrom: <<<>\nTo: ,;,\n\tSubject\u0000: x\n: empty\n", Verdicts.UNSCANNED)
                .notification(new ReceiptAction.Stop(null));

        assertThat(json.at("/mail/headers")).isNotEmpty();
    }
}
