package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.StartedEmulator;
import sesemulator.mail.EmailAddress;
import sesemulator.receipt.RuleRun;
import sesemulator.receipt.RuleRun.Kind;
import sesemulator.receipt.RuleRun.Outcome;
import sesemulator.receipt.RuleRun.Result;

@Timeout(60)
class RunViewTest {
    private static final Instant NOW = Instant.parse("2026-10-04T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static JsonNode view(RuleRun run) {
        JsonNode view = JSON.valueToTree(RunView.of(run));
        new Contract().assertMatches("ReceiptRun", view);
        return view;
    }

    @Test
    void shows_rules_actions_and_what_was_sent() {
        RuleRun.Action lambda = new RuleRun.Action(
                "Lambda",
                Outcome.DONE,
                null,
                1,
                List.of(
                        new RuleRun.Sent(Kind.EVENT, "function", "{\"Records\":[]}"),
                        new RuleRun.Sent(Kind.ANSWER, "function", "not { JSON"),
                        new RuleRun.Sent(Kind.ANSWER, "function", ""),
                        new RuleRun.Sent(Kind.BOUNCE, "a@example.net", "1")));
        RuleRun.Action waiting = new RuleRun.Action("S3", Outcome.WAITING, "down", 1, List.of());
        RuleRun run = new RuleRun(
                "set",
                NOW,
                null,
                List.of(
                        new RuleRun.Rule("off", Result.NO_RECIPIENT, List.of(), List.of()),
                        new RuleRun.Rule(
                                "on",
                                Result.MATCHED,
                                List.of(new EmailAddress("b@example.com")),
                                List.of(lambda, waiting))));

        JsonNode view = view(run);

        assertThat(view.get("state").asText()).isEqualTo("running");
        assertThat(view.at("/rules/0/result").asText()).isEqualTo("noRecipient");
        assertThat(view.at("/rules/1/recipients")).hasToString("[\"b@example.com\"]");
        assertThat(view.at("/rules/1/actions/1/reason").asText()).isEqualTo("down");
        assertThat(view.at("/rules/1/actions/0/sent").findValues("value"))
                .hasToString("[{\"Records\":[]}, \"not { JSON\", \"\", \"1\"]");
    }

    @Test
    void says_that_no_rule_set_was_active() {
        JsonNode view = view(new RuleRun(null, NOW, NOW, List.of()));

        assertThat(view.get("state").asText()).isEqualTo("finished");
        assertThat(view.get("note").asText()).startsWith("No receipt rule set was active");
    }

    @Test
    void a_received_mail_tells_of_its_run_as_soon_as_there_is_something_to_tell() {
        try (StartedEmulator emulator = new StartedEmulator()) {
            ControlClient control = new ControlClient(emulator.uri());
            String id = control.receive("from=ann@sender.example&to=bob@example.com&spamVerdict=FAIL");

            JsonNode mail = control.get(RECEIVED + "/" + id).json();
            while (!mail.has("receipt")) {
                mail = control.get(RECEIVED + "/" + id).json();
            }

            assertThat(mail.at("/receipt/note").asText()).isEqualTo(RunView.NO_RULES);
            assertThat(control.get(RECEIVED).json().at("/items/0").has("receipt"))
                    .isFalse();
        }
    }

    @Test
    void refuses_a_verdict_that_there_is_not() {
        try (StartedEmulator emulator = new StartedEmulator()) {
            ControlClient control = new ControlClient(emulator.uri());

            Answer answer = control.post(
                    RECEIVED + "?from=ann@sender.example&to=bob@example.com&spfVerdict=DISABLED", ControlClient.MAIL);

            assertThat(answer.error())
                    .isEqualTo("InvalidRequest: spf must be one of [PASS, FAIL, GRAY, PROCESSING_FAILED], not"
                            + " 'DISABLED'");
        }
    }
}
