package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.ScopeFilter;
import sesemulator.error.Refusal;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Page;
import sesemulator.sending.MessageTag;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;

class SendRawEmailTest {
    private static final String MAIL = """
            From: Zoe <zoe@example.com>
            To: to@outside.example
            Cc: cc@outside.example
            Bcc: bcc@outside.example
            Return-Path: <returns@example.com>
            Message-ID: <mine@example.com>
            X-SES-MESSAGE-TAGS: campaign=one, other=two
            Subject: Hello

            Text
            """.replace("\n", "\r\n");

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void prepare() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
    }

    @Test
    void takes_sender_recipients_and_tags_from_the_header() {
        send(MAIL, Map.of());

        SentMail mail = newest();
        assertThat(mail.source()).isEqualTo(new EmailAddress("zoe@example.com"));
        assertThat(mail.returnPath()).isEqualTo(new EmailAddress("returns@example.com"));
        assertThat(mail.to()).containsExactly(new EmailAddress("to@outside.example"));
        assertThat(mail.cc()).containsExactly(new EmailAddress("cc@outside.example"));
        assertThat(mail.bcc()).containsExactly(new EmailAddress("bcc@outside.example"));
        assertThat(mail.subject()).isEqualTo("Hello");
        assertThat(mail.tags()).containsExactly(new MessageTag("campaign", "one"), new MessageTag("other", "two"));
        assertThat(text(mail))
                .contains("Message-ID: <" + mail.id() + "@us-west-2.amazonses.com>")
                .doesNotContainIgnoringCase("bcc")
                .doesNotContain("X-SES-MESSAGE-TAGS")
                .endsWith("\r\n\r\nText\r\n");
    }

    @Test
    void sends_to_the_destinations_that_are_told_alone() {
        send(
                MAIL,
                Map.of(
                        "Destinations.member.1", "to@outside.example",
                        "Destinations.member.2", "hidden@outside.example",
                        "Tags.member.1.Name", "mine",
                        "Tags.member.1.Value", "wins"));

        SentMail mail = newest();
        assertThat(mail.to()).containsExactly(new EmailAddress("to@outside.example"));
        assertThat(mail.cc()).isEmpty();
        assertThat(mail.bcc()).containsExactly(new EmailAddress("hidden@outside.example"));
        assertThat(mail.tags()).containsExactly(new MessageTag("mine", "wins"));
    }

    @Test
    void an_author_must_be_verified_whatever_the_source_is() {
        Refusal refusal = bench.refusal(
                "SendRawEmail",
                call(MAIL.replace("zoe@example.com", "zoe@other.example"), Map.of("Source", "zoe@example.com")));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
        assertThat(refusal.text()).endsWith("US-WEST-2: Zoe <zoe@other.example>");
    }

    @Test
    void a_mail_without_a_sender_is_refused() {
        assertThat(bench.refusal("SendRawEmail", call("Subject: Hello\r\n\r\nText\r\n", Map.of())))
                .isEqualTo(Refusal.invalidParameterValue("Missing required header 'From'."));
    }

    @Test
    void a_mail_without_any_octet_is_taken_if_the_call_tells_its_source_and_destinations() {
        send("", Map.of("Source", "zoe@example.com", "Destinations.member.1", "to@outside.example"));

        SentMail mail = newest();
        assertThat(mail.source()).isEqualTo(new EmailAddress("zoe@example.com"));
        assertThat(mail.destinations()).containsExactly(new EmailAddress("to@outside.example"));
        assertThat(bench.refusal("SendRawEmail", call("", Map.of("Destinations.member.1", "to@outside.example"))))
                .isEqualTo(Refusal.invalidParameterValue("Missing required header 'From'."));
    }

    private void send(String mail, Map<String, String> more) {
        bench.call("SendRawEmail", call(mail, more));
    }

    private static Map<String, String> call(String mail, Map<String, String> more) {
        Map<String, String> call = new TreeMap<>(more);
        call.put("RawMessage.Data", Base64.getEncoder().encodeToString(mail.getBytes(StandardCharsets.UTF_8)));
        return call;
    }

    private SentMail newest() {
        return bench.sending
                .sent
                .list(SentMails.Filter.of(ScopeFilter.ANY), Page.Request.first(1))
                .items()
                .get(0);
    }

    private String text(SentMail mail) {
        return new String(bench.sending.sent.bytes(mail.id()).orElseThrow(), StandardCharsets.UTF_8);
    }
}
