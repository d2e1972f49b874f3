package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.IDENTITIES;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityControlTest {
    private final StartedEmulator emulator = new StartedEmulator("--auto-verify=false", "--rate-limit", "0");
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void reset() {
        control.post("/_emulator/reset", "");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private void askToVerify(String domain) {
        URI uri = emulator.uri().resolve("/");
        Answer answer = control.send(HttpRequest.newBuilder(uri)
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=000000000000/20260101/us-east-1/ses/aws4_request,"
                                        + " SignedHeaders=host, Signature=ab")
                        .header("X-Amz-Date", "20260101T000000Z")
                        .POST(BodyPublishers.ofString(
                                "Action=VerifyDomainIdentity&Version=2010-12-01&Domain=" + domain)))
                .join();
        assertThat(answer.status()).isEqualTo(200);
    }

    private Answer bounce() {
        String original = control.receive("from=ann@sender.example&to=bob@example.com");
        return control.sendBounce(
                "000000000000", "us-east-1", original, "mailer@example.com", "bob@example.com", "Undefined");
    }

    @Test
    void leaves_an_identity_pending_until_told_otherwise() {
        askToVerify("example.com");
        assertThat(control.get(IDENTITIES).all("verificationStatus")).containsExactly("Pending");
        assertThat(bounce().status()).isEqualTo(400);

        control.setIdentity("example.com", "Success", "");

        assertThat(control.get(IDENTITIES).all("verificationStatus")).containsExactly("Success");
        assertThat(bounce().status()).isEqualTo(200);

        control.setIdentity("example.com", "Failed", "");

        assertThat(control.get(IDENTITIES).all("verificationStatus")).containsExactly("Failed");
        assertThat(bounce().status()).isEqualTo(400);
    }

    @Test
    void sets_what_dkim_and_mail_from_came_to() {
        askToVerify("example.com");
        control.call("000000000000", "us-east-1", "Action=VerifyDomainDkim&Domain=example.com");
        control.call(
                "000000000000",
                "us-east-1",
                "Action=SetIdentityMailFromDomain&Identity=example.com&MailFromDomain=mail.example.com");
        assertThat(control.get(IDENTITIES).all("dkimStatus")).containsExactly("Pending");

        Answer answer = control.put(
                IDENTITIES + "/Example.com", "{\"dkimStatus\": \"Success\", \"mailFromStatus\": \"Failed\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("verificationStatus").asText()).isEqualTo("Pending");
        assertThat(control.call(
                                "000000000000",
                                "us-east-1",
                                "Action=GetIdentityDkimAttributes&Identities.member.1=example.com")
                        .text())
                .contains("<DkimVerificationStatus>Success<");
        assertThat(control.call(
                                "000000000000",
                                "us-east-1",
                                "Action=GetIdentityMailFromDomainAttributes&Identities.member.1=example.com")
                        .text())
                .contains("<MailFromDomainStatus>Failed<");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | verificationStatus, dkimStatus or mailFromStatus must be told
            {"dkimStatus": "Success"}                                | Identity example.com has no DKIM tokens.
            {"mailFromStatus": "Success"}                            | Identity example.com has no MAIL FROM domain.
            {"dkimStatus": "Done"}                                   | dkimStatus must be one of
            """)
    void refuses_a_status_of_what_is_not_there(String body, String text) {
        askToVerify("example.com");

        Answer answer = control.put(IDENTITIES + "/example.com", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Example.COM,             example.com",
        "user+label@Example.com,  user+label@Example.com",
        "user%2Blabel@example.com, user+label@example.com"
    })
    void makes_an_identity_that_is_not_there(String name, String kept) {
        Answer answer = control.put(
                IDENTITIES + "/" + name + "?account=111122223333&region=eu-west-1",
                "{\"verificationStatus\": \"Success\"}");

        assertThat(answer.json().get("identity").asText()).isEqualTo(kept);
        JsonNode listed =
                control.get(IDENTITIES + "?account=111122223333").json().get("items");
        assertThat(listed).containsExactly(answer.json());
        assertThat(control.get(IDENTITIES + "?region=us-east-1").json().get("items"))
                .isEmpty();
    }

    @Test
    void lists_page_by_page() {
        control.setIdentity("a.example", "Success", "");
        control.setIdentity("b.example", "Success", "");

        Answer page = control.get(IDENTITIES + "?limit=1");
        Answer rest = control.get(IDENTITIES + "?limit=1&nextToken=" + page.nextToken());

        assertThat(page.all("identity")).containsExactly("b.example");
        assertThat(rest.all("identity")).containsExactly("a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"Success\"",
                "{}",
                "{\"verificationStatus\": \"success\"}",
                "{\"verificationStatus\": 5}",
                "{\"verificationStatus\": null}",
                "{\"status\": \"Success\"}",
                "{\"verificationStatus\": \"Success\"} x",
                "{\"verificationStatus\": \"Failed\", \"verificationStatus\": \"Success\"}",
                "{\"verificationStatus\":"
            })
    void refuses_what_is_no_status(String body) {
        Answer answer = control.put(IDENTITIES + "/example.com", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).doesNotContain("sesemulator");
        assertThat(control.get(IDENTITIES).json().get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "bob@", "a%20b@example.com", "Bob%20%3Cbob@example.com%3E", "exa_mple..com"})
    void refuses_what_is_no_identity(String name) {
        Answer answer = control.put(IDENTITIES + "/" + name, "{\"verificationStatus\": \"Success\"}");

        assertThat(answer.status()).isEqualTo(400);
    }
}
