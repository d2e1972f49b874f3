package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.ScopeFilter;
import sesemulator.error.Refusal;
import sesemulator.mail.Page;
import sesemulator.sending.MessageTag;
import sesemulator.sending.SendingEvent;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;

class TemplatedEmailOperationsTest {
    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void prepare() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
        bench.call(
                "CreateTemplate",
                Map.of(
                        "Template.TemplateName", "mine",
                        "Template.SubjectPart", "Hello {{name}}",
                        "Template.TextPart", "Dear {{name}}, {{greeting}}"));
    }

    @Test
    void fills_a_template_in_and_sends_it() {
        bench.call("SendTemplatedEmail", with(SendingCalls.SEND_TEMPLATED_EMAIL, Map.of("TemplateData", """
                {"name": "Zo\u00eb", "greeting": "hello"}""")));

        SentMail mail = newest();
        assertThat(mail.subject()).isEqualTo("Hello Zo\u00eb");
        assertThat(mail.template()).isEqualTo("mine");
        assertThat(text(mail)).contains("Dear Zo=C3=AB, hello");
    }

    @Test
    void what_cannot_be_filled_in_is_an_event() {
        String answer = bench.call("SendTemplatedEmail", SendingCalls.SEND_TEMPLATED_EMAIL);

        assertThat(answer).contains("<MessageId>");
        assertThat(bench.sending.sent.count(SentMails.Filter.of(ScopeFilter.ANY)))
                .isZero();
        assertThat(bench.sending.events)
                .singleElement()
                .isInstanceOfSatisfying(SendingEvent.RenderingFailure.class, failure -> {
                    assertThat(failure.templateName()).isEqualTo("mine");
                    assertThat(failure.errorMessage()).contains("'name'");
                });
    }

    @Test
    void an_unknown_template_is_refused() {
        Map<String, String> call = with(SendingCalls.SEND_TEMPLATED_EMAIL, Map.of("Template", "unknown"));

        assertThat(bench.refusal("SendTemplatedEmail", call).code()).isEqualTo("TemplateDoesNotExist");
    }

    @Test
    void an_arn_must_be_that_of_the_template() {
        Map<String, String> foreign = with(
                SendingCalls.SEND_TEMPLATED_EMAIL,
                Map.of("TemplateArn", "arn:aws:ses:us-west-2:444455556666:template/mine"));
        Map<String, String> own = with(
                SendingCalls.SEND_TEMPLATED_EMAIL,
                Map.of("TemplateArn", "arn:aws:ses:us-west-2:111122223333:template/mine"));

        assertThat(bench.refusal("SendTemplatedEmail", foreign).text()).startsWith("Invalid template ARN: ");
        assertThat(bench.call("SendTemplatedEmail", own)).contains("<MessageId>");
    }

    @Test
    void a_bulk_call_tells_the_status_of_each_destination() {
        Map<String, String> call = with(
                SendingCalls.SEND_BULK_TEMPLATED_EMAIL,
                Map.of(
                        "DefaultTemplateData", "{\"name\": \"friend\", \"greeting\": \"hello\"}",
                        "Destinations.member.1.ReplacementTemplateData", "{\"name\": \"Ann\"}",
                        "Destinations.member.2.Destination.ToAddresses.member.1", "not an address",
                        "Destinations.member.3.Destination.ToAddresses.member.1", "c@outside.example"));

        String answer = bench.call("SendBulkTemplatedEmail", call);

        assertThat(answer)
                .containsSubsequence(
                        "<Status>Success</Status>",
                        "<Status>InvalidParameterValue</Status>",
                        "<Error>Local address contains control or whitespace</Error>",
                        "<Status>Success</Status>");
        assertThat(bench.sending
                        .sent
                        .list(SentMails.Filter.of(ScopeFilter.ANY), Page.Request.first(10))
                        .items())
                .extracting(SentMail::subject)
                .containsExactly("Hello friend", "Hello Ann");
        SentMail toAnn = bench.sending
                .sent
                .list(SentMails.Filter.of(ScopeFilter.ANY), Page.Request.first(10))
                .items()
                .get(1);
        assertThat(toAnn.tags()).containsExactly(new MessageTag("campaign", "two"));
    }

    @Test
    void a_bulk_call_has_one_to_fifty_destinations() {
        Map<String, String> none = new TreeMap<>(SendingCalls.SEND_BULK_TEMPLATED_EMAIL);
        none.keySet().removeIf(name -> name.startsWith("Destinations"));
        none.put("Destinations", "");

        assertThat(bench.refusal("SendBulkTemplatedEmail", none))
                .isEqualTo(Refusal.invalidParameterValue("Between 1 and 50 destinations must be specified, not 0."));
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

    private static Map<String, String> with(Map<String, String> call, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(call);
        all.putAll(more);
        return all;
    }
}
