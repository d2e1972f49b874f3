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
        followTracking(control);
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

    private static void followTracking(ControlClient control) {
        String set = "&ConfigurationSetName=tracked";
        control.call("000000000000", "us-east-1", "Action=CreateConfigurationSet&ConfigurationSet.Name=tracked");
        control.call(
                "000000000000",
                "us-east-1",
                "Action=CreateConfigurationSetEventDestination&EventDestination.Name=there"
                        + "&EventDestination.Enabled=true&EventDestination.MatchingEventTypes.member.1=open"
                        + "&EventDestination.MatchingEventTypes.member.2=click&EventDestination.SNSDestination.TopicARN="
                        + "arn:aws:sns:us-east-1:000000000000:events" + set);
        control.call(
                "000000000000",
                "us-east-1",
                "Action=SendEmail&Source=a@example.com&Destination.ToAddresses.member.1=b@outside.example"
                        + "&Message.Subject.Data=Hello&Message.Body.Html.Data="
                        + "%3Ca%20href%3D%22http://x.example/%22%3Ego%3C/a%3E" + set);
        String id = control.get("/_emulator/sent-messages?limit=1")
                .json()
                .at("/items/0/id")
                .asText();
        for (String path : List.of("/_emulator/opens/", "/_emulator/clicks/")) {
            control.get(path + id);
            control.get(path + "unknown");
        }
        control.get("/_emulator/clicks/" + id + "?link=http%3A%2F%2Fx.example%2F");
    }
}
