package sesemulator.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;
import static sesemulator.operation.ReceiptCalls.with;
import static sesemulator.operation.VerificationCalls.TEMPLATE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;
import sesemulator.identity.VerificationStatus;
import sesemulator.sending.SentMail;

class VerificationOperationsTest {
    private static final String CREATE = "CreateCustomVerificationEmailTemplate";
    private static final String UPDATE = "UpdateCustomVerificationEmailTemplate";
    private static final String GET = "GetCustomVerificationEmailTemplate";
    private static final String DELETE = "DeleteCustomVerificationEmailTemplate";
    private static final String LIST = "ListCustomVerificationEmailTemplates";
    private static final String SEND = "SendCustomVerificationEmail";
    private static final Map<String, String> NAME = Map.of("TemplateName", "mine");

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void verify_the_sender() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
    }

    @Test
    void creates_and_gets() {
        bench.call(CREATE, TEMPLATE);

        assertThat(bench.call(GET, NAME))
                .contains(
                        "<TemplateName>mine</TemplateName>",
                        "<FromEmailAddress>hello@example.com</FromEmailAddress>",
                        "<TemplateSubject>Please confirm</TemplateSubject>",
                        "<TemplateContent>&lt;p&gt;Welcome!&lt;/p&gt;</TemplateContent>",
                        "<SuccessRedirectionURL>https://example.com/yes</SuccessRedirectionURL>",
                        "<FailureRedirectionURL>https://example.com/no</FailureRedirectionURL>");
    }

    @Test
    void creates_no_second_template_of_a_name() {
        bench.call(CREATE, TEMPLATE);

        assertThat(bench.refusal(CREATE, TEMPLATE))
                .isEqualTo(new Refusal(
                        "CustomVerificationEmailTemplateAlreadyExists",
                        400,
                        "Custom verification email template <mine> already exists."));
    }

    @Test
    void updates_what_is_told() {
        bench.call(CREATE, TEMPLATE);

        bench.call(UPDATE, Map.of("TemplateName", "mine", "TemplateSubject", "Once more"));

        assertThat(bench.call(GET, NAME))
                .contains("<TemplateSubject>Once more<", "<FromEmailAddress>hello@example.com<");
    }

    @ParameterizedTest
    @CsvSource({GET, UPDATE})
    void knows_no_template_that_is_not_there(String action) {
        assertThat(bench.refusal(action, NAME)).isEqualTo(notThere());
    }

    @Test
    void deletes_what_is_there_or_not() {
        bench.call(CREATE, TEMPLATE);

        bench.call(DELETE, NAME);
        bench.call(DELETE, NAME);

        assertThat(bench.refusal(GET, NAME)).isEqualTo(notThere());
    }

    @Test
    void lists_page_by_page_without_the_content() {
        bench.call(CREATE, TEMPLATE);
        bench.call(CREATE, with(TEMPLATE, "TemplateName", "next"));

        String first = bench.call(LIST, Map.of("MaxResults", "1"));
        String token = first.replaceAll("(?s).*<NextToken>(.*)</NextToken>.*", "$1");
        String second = bench.call(LIST, Map.of("MaxResults", "1", "NextToken", token));

        assertThat(first).contains("<TemplateName>next<").doesNotContain("mine", "TemplateContent");
        assertThat(second).contains("<TemplateName>mine<").doesNotContain("next", "NextToken");
    }

    @ParameterizedTest
    @CsvSource({"0, greater than or equal to 1", "51, less than or equal to 50"})
    void lists_no_page_of_another_size(String size, String constraint) {
        assertThat(bench.refusal(LIST, Map.of("MaxResults", size)))
                .isEqualTo(
                        Refusal.validationError("1 validation error detected: Value at 'maxResults' failed to satisfy"
                                + " constraint: Member must have value " + constraint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TemplateName          |                            | InvalidParameterValue
            FromEmailAddress      | hello                      | InvalidParameterValue
            FromEmailAddress      | Hello <hello@example.com>  | InvalidParameterValue
            FromEmailAddress      | hello@outside.example      | FromEmailAddressNotVerified
            TemplateContent       | <a href='x'>               | CustomVerificationEmailInvalidContent
            SuccessRedirectionURL | javascript:alert(1)        | InvalidParameterValue
            SuccessRedirectionURL | /here                      | InvalidParameterValue
            FailureRedirectionURL | https://a b                | InvalidParameterValue
            """)
    void refuses(String member, String value, String code) {
        Map<String, String> call = with(TEMPLATE, member, value == null ? "" : value);

        assertThat(bench.refusal(CREATE, call).code()).isEqualTo(code);
    }

    @Test
    void refuses_to_make_a_template_wrong() {
        bench.call(CREATE, TEMPLATE);

        assertThat(bench.refusal(UPDATE, Map.of("TemplateName", "mine", "FromEmailAddress", "a@outside.example"))
                        .code())
                .isEqualTo("FromEmailAddressNotVerified");
        assertThat(bench.refusal(UPDATE, Map.of("TemplateName", "mine", "TemplateContent", "<script>"))
                        .code())
                .isEqualTo("CustomVerificationEmailInvalidContent");
    }

    @Test
    void takes_fifty_templates() {
        for (int i = 0; i < 50; i++) {
            bench.call(CREATE, with(TEMPLATE, "TemplateName", "template-" + i));
        }

        assertThat(bench.refusal(CREATE, TEMPLATE))
                .isEqualTo(new Refusal(
                        "LimitExceeded", 400, "You have reached the limit of 50 custom verification email templates."));
    }

    @Test
    void sends_a_mail_with_a_link_and_makes_the_address_an_identity() {
        bench.call(CREATE, TEMPLATE);

        String answer = bench.call(SEND, Map.of("TemplateName", "mine", "EmailAddress", "new@outside.example"));

        SentMail mail = bench.sending.sent.all().get(0);
        assertThat(answer).contains("<MessageId>" + mail.id() + "</MessageId>");
        assertThat(mail.template()).isEqualTo("mine");
        assertThat(new String(bench.sending.sent.bytes(mail.id()).orElseThrow(), UTF_8))
                .contains("From: hello@example.com", "To: new@outside.example", "Subject: Please confirm", "Welcome!")
                .contains("http://localhost:8080/follow/" + mail.id());
        assertThat(bench.identities
                        .find(HOME, "new@outside.example")
                        .orElseThrow()
                        .status())
                .isEqualTo(VerificationStatus.PENDING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EmailAddress         |            | InvalidParameterValue                      | Email address not specified.
            EmailAddress         | new        | InvalidParameterValue                      | Invalid email address<new>.
            TemplateName         | other      | CustomVerificationEmailTemplateDoesNotExist | Custom verification email template <other> does not exist.
            ConfigurationSetName | other      | ConfigurationSetDoesNotExist               | Configuration set <other> does not exist.
            """)
    void sends_nothing_that_is_wrong(String member, String value, String code, String text) {
        bench.call(CREATE, TEMPLATE);
        Map<String, String> call = with(VerificationCalls.complete(SEND), member, value == null ? "" : value);

        assertThat(bench.refusal(SEND, call)).isEqualTo(new Refusal(code, 400, text));

        assertThat(bench.sending.sent.all()).isEmpty();
    }

    @Test
    void sends_nothing_from_an_address_that_is_not_verified_any_more() {
        bench.call(CREATE, TEMPLATE);
        bench.call("DeleteIdentity", Map.of("Identity", "example.com"));

        assertThat(bench.refusal(SEND, VerificationCalls.complete(SEND)))
                .isEqualTo(new Refusal(
                        "FromEmailAddressNotVerified", 400, "Email address <hello@example.com> is not verified."));
    }

    private static Refusal notThere() {
        return new Refusal(
                "CustomVerificationEmailTemplateDoesNotExist",
                400,
                "Custom verification email template <mine> does not exist.");
    }
}
