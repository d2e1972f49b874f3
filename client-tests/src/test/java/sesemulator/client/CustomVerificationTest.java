package sesemulator.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.CreateCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailInvalidContentException;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailTemplate;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailTemplateAlreadyExistsException;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailTemplateDoesNotExistException;
import software.amazon.awssdk.services.ses.model.FromEmailAddressNotVerifiedException;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

/** Verification emails of one's own: their templates, and the way from the mail by its link to a verified address. */
class CustomVerificationTest {
    private static final String ADDRESS = "new@outside.example";

    private final Account account = SharedEmulator.account().verifyDomain();
    private final SesClient ses = account.ses();

    @Test
    void an_address_is_verified_by_the_link_in_its_mail() {
        create("mine");
        String id = send("mine");
        assertThat(status()).isEqualTo(VerificationStatus.PENDING);

        HttpResponse<byte[]> answer = follow(id);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://app.example/welcome?from=mail");
        assertThat(status()).isEqualTo(VerificationStatus.SUCCESS);
    }

    @Test
    void a_link_of_yesterday_leads_to_the_failure() {
        create("mine");
        String id = send("mine");
        account.changeClock("{\"advance\": \"PT24H\"}");

        HttpResponse<byte[]> answer = follow(id);

        assertThat(answer.headers().firstValue("Location")).contains("https://app.example/sorry");
        assertThat(status()).isEqualTo(VerificationStatus.FAILED);
    }

    @Test
    void templates_are_kept_changed_listed_and_deleted() {
        List.of("a", "b", "c").forEach(this::create);
        ses.updateCustomVerificationEmailTemplate(
                request -> request.templateName("b").templateSubject("Once more"));
        ses.deleteCustomVerificationEmailTemplate(request -> request.templateName("c"));

        var pages = ses.listCustomVerificationEmailTemplatesPaginator(request -> request.maxResults(1));

        assertThat(pages.stream().flatMap(page -> page.customVerificationEmailTemplates().stream()))
                .extracting(CustomVerificationEmailTemplate::templateSubject)
                .containsExactly("Once more", "Please confirm");
        assertThat(ses.getCustomVerificationEmailTemplate(request -> request.templateName("a"))
                        .templateContent())
                .isEqualTo("<p>Welcome, you!</p>");
    }

    @Test
    void refusals_are_typed() {
        create("mine");

        assertThatExceptionOfType(CustomVerificationEmailTemplateAlreadyExistsException.class)
                .isThrownBy(() -> create("mine"));
        assertThatExceptionOfType(CustomVerificationEmailTemplateDoesNotExistException.class)
                .isThrownBy(() -> send("other"));
        assertThatExceptionOfType(CustomVerificationEmailInvalidContentException.class)
                .isThrownBy(() -> ses.createCustomVerificationEmailTemplate(
                        template("new").templateContent("<script>").build()));
        assertThatExceptionOfType(FromEmailAddressNotVerifiedException.class)
                .isThrownBy(() -> ses.createCustomVerificationEmailTemplate(
                        template("new").fromEmailAddress("me@outside.example").build()));
    }

    private CreateCustomVerificationEmailTemplateRequest.Builder template(String name) {
        return CreateCustomVerificationEmailTemplateRequest.builder()
                .templateName(name)
                .fromEmailAddress(account.address("hello"))
                .templateSubject("Please confirm")
                .templateContent("<p>Welcome, you!</p>")
                .successRedirectionURL("https://app.example/welcome?from=mail")
                .failureRedirectionURL("https://app.example/sorry");
    }

    private void create(String name) {
        ses.createCustomVerificationEmailTemplate(template(name).build());
    }

    private String send(String template) {
        return ses.sendCustomVerificationEmail(
                        request -> request.emailAddress(ADDRESS).templateName(template))
                .messageId();
    }

    private VerificationStatus status() {
        var attributes = ses.getIdentityVerificationAttributes(request -> request.identities(ADDRESS))
                .verificationAttributes();
        assertThat(attributes).containsOnlyKeys(ADDRESS);
        return attributes.values().iterator().next().verificationStatus();
    }

    /** Follows the link that the mail holds. */
    private HttpResponse<byte[]> follow(String id) {
        Control control = account.emulator().control();
        String mail = new String(control.raw("sent-messages/" + id + "/raw"), UTF_8);
        Matcher link = Pattern.compile("<a href=\"([^\"]*)\"").matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        String path = URI.create(link.group(1)).getPath().replaceFirst("^/_emulator/", "");
        return control.send("GET", path, BodyPublishers.noBody());
    }
}
