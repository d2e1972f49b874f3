package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.IDENTITIES;
import static sesemulator.control.ControlClient.RECEIVED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SnapshotControlTest {
    private static final String SNAPSHOT = "/_emulator/snapshot";
    private static final String RESET = "/_emulator/reset";
    private static final String ONE = "?account=111122223333&region=eu-west-1";
    private static final String TWO = "?account=444455556666&region=eu-west-1";

    private final StartedEmulator emulator = new StartedEmulator("--rate-limit", "0");
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void reset() {
        control.post(RESET, "");
        control.put(CLOCK, "{\"now\": \"2026-01-31T12:00:00Z\", \"frozen\": true}");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void a_suite_can_begin_again_from_it() {
        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        String octets = control.get(CAPTURED + "/" + bounce + "/raw").text();
        awaitRuns();
        String snapshot = take("");
        List.of(CAPTURED, RECEIVED)
                .forEach(list -> assertThat(snapshot).contains(control.get(list).ids()));
        control.post(RESET, "");
        control.setIdentity("new.example", "Success", "");

        assertThat(restore(snapshot, "").status()).isEqualTo(204);

        assertThat(take("")).isEqualTo(snapshot);
        assertThat(control.get(CAPTURED + "/" + bounce + "/raw").text()).isEqualTo(octets);
        assertThat(control.get(IDENTITIES).all("identity")).containsExactly("example.com");
        assertThat(control.get(CLOCK).text()).contains("2026-01-31T12:00:00Z", "\"frozen\":true");
        String received = control.get(RECEIVED).ids().iterator().next();
        assertThat(ControlClient.messageId(control.sendBounce(
                        "000000000000", "us-east-1", received, "m@example.com", "bob@example.com", "DoesNotExist")))
                .isNotEmpty();
    }

    /** Whatever still runs through the rules changes what is kept. */
    private void awaitRuns() {
        for (int i = 0;
                i < 1000 && !control.get(RECEIVED + "/" + lastMail()).json().has("receipt");
                i++) {
            Thread.onSpinWait();
        }
    }

    private String lastMail() {
        return control.get(RECEIVED).ids().iterator().next();
    }

    @Test
    void brings_back_one_account_and_leaves_the_others_and_the_clock() {
        control.setIdentity("example.com", "Failed", ONE);
        control.setIdentity("example.com", "Failed", TWO);
        String one = take(ONE);
        String all = take("");
        for (String snapshot : List.of(one, all)) {
            control.setIdentity("example.com", "Success", ONE);
            control.setIdentity("example.com", "Success", TWO);
            control.put(CLOCK, "{\"advance\": \"PT1H\"}");
            String clock = control.get(CLOCK).text();

            assertThat(restore(snapshot, snapshot.equals(one) ? "" : ONE).status())
                    .isEqualTo(204);

            assertThat(control.get(IDENTITIES + ONE).all("verificationStatus")).containsExactly("Failed");
            assertThat(control.get(IDENTITIES + TWO).all("verificationStatus")).containsExactly("Success");
            assertThat(control.get(CLOCK).text()).isEqualTo(clock);
        }
        assertThat(restore(one, TWO).error())
                .isEqualTo("InvalidRequest: The snapshot is of account 111122223333, not 444455556666");
    }

    @Test
    void a_clock_that_ran_goes_on_from_the_time_of_the_snapshot() {
        control.put(CLOCK, "{\"frozen\": false}");
        String running = take("");
        control.put(CLOCK, "{\"system\": true}");
        String real = take("");

        restore(running, "");
        assertThat(control.get(CLOCK).text()).contains("2026-01-31T12:0").contains("\"frozen\":false");

        restore(real, "");
        assertThat(control.get(CLOCK).json().get("system").asBoolean()).isTrue();
    }

    @Test
    void goes_on_with_mail_whose_run_was_not_finished() {
        control.receive("from=ann@sender.example&to=bob@example.com");
        awaitRuns();
        ObjectNode snapshot = (ObjectNode) control.get(SNAPSHOT).json();
        ((ArrayNode) snapshot.get("tables").get("rule_run")).removeAll();

        assertThat(restore(snapshot.toString(), "").status()).isEqualTo(204);

        awaitRuns();
        assertThat(take("")).contains("\"rule_run\":[{");
    }

    @Test
    void what_only_begins_like_another_encoding_is_not_json() {
        Answer answer = restore("\0\0\0{\"schema\"", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("The body is not JSON at line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"schema": 1, "tables": {}}   | The snapshot has schema 1, this emulator has
            {"tables": {}}                | The snapshot has schema null, this emulator has
            {"schema": SCHEMA}            | A snapshot has tables, as its last member
            {"schema": "4", "tables": {}} | schema must be a number
            {"colour": 4, "tables": {}}   | A snapshot has no member 'colour'
            {"clock": {"now": "x", "frozen": true, "system": true}} | clock.now must look like 2026-01-31T12:00:00Z
            {"clock": {"now": 3}}         | clock.now is wrong
            {"clock": {}}                 | clock must tell now, frozen and system
            {"account": "1"}              | account of the snapshot is wrong: 1
            {"schema": SCHEMA, "tables": {"identity": [{}]}} | a row of the table identity has no
            {"schema": SCHEMA, "tables": {}, "x": 1} | The snapshot must end behind its tables
            {"schema": SCHEMA, "tables": {} | The body is not JSON at line 1
            []                            | A snapshot is an object
            nonsense                      | The body is not JSON at line 1
            """)
    void tells_what_is_no_snapshot_and_changes_nothing(String body, String problem) {
        control.setIdentity("example.com", "Success", "");
        String before = take("");
        String schema = before.replaceFirst("(?s).*\"schema\":([0-9]+).*", "$1");

        Answer answer = restore(body.replace("SCHEMA", schema), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(problem);
        assertThat(take("")).isEqualTo(before);
    }

    @Test
    void must_not_be_empty() {
        assertThat(restore("", "").error()).contains("A snapshot is an object");
    }

    private String take(String query) {
        Answer answer = control.get(SNAPSHOT + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private Answer restore(String snapshot, String query) {
        return control.put(SNAPSHOT + query, snapshot);
    }

    @Test
    void brings_back_the_clocks_that_scopes_have_of_their_own() {
        String mine = "?account=111122223333&region=eu-west-1";
        String other = "?account=444455556666&region=eu-west-1";
        control.put(CLOCK + mine, "{\"now\": \"2026-01-31T12:00:00Z\", \"frozen\": true}");
        control.put(CLOCK + other, "{\"now\": \"2027-01-31T12:00:00Z\", \"frozen\": true}");
        String whole = take("");
        String one = take(mine);
        control.put(CLOCK + mine, "{\"advance\": \"PT1H\"}");
        control.put(CLOCK + other, "{\"advance\": \"PT1H\"}");

        restore(one, "");
        assertThat(control.get(CLOCK + mine).text()).contains("2026-01-31T12:00:00Z");
        assertThat(control.get(CLOCK + other).text()).contains("2027-01-31T13:00:00Z");

        restore(whole, "");
        assertThat(control.get(CLOCK + other).text()).contains("2027-01-31T12:00:00Z");
        assertThat(take("")).isEqualTo(whole);
    }
}
