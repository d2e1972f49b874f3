package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Every call of the control API that is about sent mail, for the test that its answers are as described. */
final class SendingCalls {
    private SendingCalls() {}

    static void use(ControlClient control) {
        String fate = "/_emulator/recipient-fates/somebody@outside.example";
        control.put(fate, "{\"fate\": \"bounce\"}");
        control.put(fate, " ".repeat(2 << 20));
        control.sendEmail("a@example.com", "somebody@outside.example");
        assertThat(control.get("/_emulator/recipient-fates").json().get("items"))
                .isNotEmpty();
        for (String list : List.of("/_emulator/recipient-fates", "/_emulator/events")) {
            assertThat(control.get(list).json().get("items")).isNotEmpty();
        }
        followVerification(control);
        for (String list : List.of("/_emulator/sent-messages", "/_emulator/feedback-messages")) {
            JsonNode item = control.get(list + "?limit=1").json().at("/items/0");
            String path = item.at("/links/self").asText();
            for (int i = 0; i < 2; i++) {
                control.get(path);
                control.get(path + "/raw");
                control.delete(path);
            }
            control.delete(list);
        }
        control.delete(fate);
        control.delete(fate);
        control.delete("/_emulator/recipient-fates");
        control.delete("/_emulator/events");
    }

    private static void followVerification(ControlClient control) {
        String template = "&TemplateName=mine";
        control.call(
                "000000000000",
                "us-east-1",
                "Action=CreateCustomVerificationEmailTemplate&FromEmailAddress=a@example.com&TemplateSubject=Hello"
                        + "&TemplateContent=Hello&SuccessRedirectionURL=https://example.com/yes"
                        + "&FailureRedirectionURL=https://example.com/no" + template);
        control.call(
                "000000000000",
                "us-east-1",
                "Action=SendCustomVerificationEmail&EmailAddress=new@outside.example" + template);
        String id = control.get("/_emulator/sent-messages?limit=1")
                .json()
                .at("/items/0/id")
                .asText();
        control.get("/_emulator/verifications/" + id);
        control.get("/_emulator/verifications/unknown");
    }
}
