package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Every call of the control API that is there for the page, for the test that its answers are as described. */
final class PageCalls {
    private static final String SCOPE = "account=000000000000&region=us-east-1";
    private static final String HTML =
            "From: ann@sender.example\r\nContent-Type: text/html\r\n\r\n<p>Gr\u00fc\u00dfe</p>\r\n";

    private PageCalls() {}

    static void use(ControlClient control) {
        for (String file : List.of("page.html", "page.css", "app.js", "icon.svg", "none.js")) {
            control.get("/_emulator/page/" + file);
        }
        assertThat(control.get("/_emulator/changes?wait=1ms").text()).isEmpty();
        control.get("/_emulator/counts?" + SCOPE);
        assertThat(control.get("/_emulator/bounce-rules").json().get("items")).isNotEmpty();
        useRules(control);
        String mail = control.post(ControlClient.RECEIVED + "?from=&to=bob@example.com", HTML)
                .json()
                .get("messageId")
                .asText();
        for (String id : List.of(mail, "none")) {
            for (String what : List.of("", "/html", "/html?remote=true", "/source", "/parts/0", "/parts/1")) {
                control.get("/_emulator/mail-contents/" + id + what);
            }
        }
    }

    private static void useRules(ControlClient control) {
        for (String form : List.of(
                "Action=CreateReceiptRuleSet&RuleSetName=page",
                "Action=CreateReceiptRule&RuleSetName=page&Rule.Name=first&Rule.Enabled=true"
                        + "&Rule.Actions.member.1.AddHeaderAction.HeaderName=X-A"
                        + "&Rule.Actions.member.1.AddHeaderAction.HeaderValue=b"
                        + "&Rule.Actions.member.2.StopAction.Scope=RuleSet",
                "Action=SetActiveReceiptRuleSet&RuleSetName=page")) {
            assertThat(control.call("000000000000", "us-east-1", form).status()).isEqualTo(200);
        }
        assertThat(control.get("/_emulator/receipt-rule-sets?" + SCOPE).json().get("items"))
                .hasSize(1);
        String trial = "/_emulator/receipt-rule-sets/dry-run?recipient=bob@example.com";
        assertThat(control.get(trial).json().at("/rules/0/result").asText()).isEqualTo("matched");
        control.call("000000000000", "us-east-1", "Action=SetActiveReceiptRuleSet");
    }
}
