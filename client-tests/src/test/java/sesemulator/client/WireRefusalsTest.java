package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What is refused before an action is looked at. */
class WireRefusalsTest {
    private final Account account = SharedEmulator.account().verifyDomain();
    private final Wire wire = new Wire(account);

    @Test
    void refuses_a_call_without_signature() {
        HttpResponse<String> answer = Wire.send(wire.unsigned("/").POST(BodyPublishers.ofString(Wire.LIST_IDENTITIES)));

        assertRefused(answer, 403, "MissingAuthenticationToken", "Request is missing Authentication Token");
    }

    @Test
    void refuses_a_broken_signature() {
        HttpResponse<String> answer = Wire.send(wire.unsigned("/")
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=x")
                .POST(BodyPublishers.noBody()));

        assertRefused(answer, 400, "IncompleteSignature", "Authorization header requires 'Signature' parameter.");
    }

    @Test
    void refuses_an_action_that_ses_does_not_have() {
        HttpResponse<String> answer = wire.post("Action=SendPigeon&Version=2010-12-01");

        assertRefused(answer, 400, "InvalidAction", "Could not find operation SendPigeon for version 2010-12-01");
        assertThat(answer.body()).contains("xmlns=\"http://webservices.amazon.com/AWSFault/2005-15-09\"");
    }

    @Test
    void refuses_another_version() {
        HttpResponse<String> answer = wire.post("Action=SendBounce&Version=2009-10-16");

        assertRefused(answer, 400, "InvalidAction", "Could not find operation SendBounce for version 2009-10-16");
    }

    @Test
    void refuses_a_call_without_action() {
        assertRefused(wire.post("Version=2010-12-01"), 400, "MissingAction", "Action");
    }

    @Test
    void refuses_other_methods_and_paths_as_xml() {
        assertRefused(Wire.send(wire.signed("/").DELETE()), 405, "MethodNotAllowed", "DELETE");
        assertRefused(Wire.send(wire.signed("/elsewhere").GET()), 404, "NotFound", "/elsewhere");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String text) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml");
        assertThat(answer.body()).contains("<Code>" + code + "</Code>").contains(text);
    }
}
