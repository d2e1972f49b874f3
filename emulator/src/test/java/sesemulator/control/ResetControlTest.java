package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.IDENTITIES;
import static sesemulator.control.ControlClient.RECEIVED;
import static sesemulator.control.ControlClient.REFUSED;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResetControlTest {
    private static final List<String> LISTS = List.of(RECEIVED, CAPTURED, REFUSED, IDENTITIES);

    private final StartedEmulator emulator = new StartedEmulator();
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void useTwoScopes() {
        control.post("/_emulator/reset", "");
        control.put(CLOCK, "{\"frozen\": true}");
        use("111122223333", "eu-west-1");
        use("444455556666", "eu-west-1");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    /** One mail, one bounce, one identity; and one refused call, since the clock stands still. */
    private void use(String account, String region) {
        String scope = "account=" + account + "&region=" + region;
        control.setIdentity("example.com", "Success", "?" + scope);
        String original = control.receive("from=ann@sender.example&to=bob@example.com&" + scope);
        assertThat(bounce(account, region, original).status()).isEqualTo(200);
        assertThat(bounce(account, region, original).text()).contains("Throttling");
    }

    private Answer bounce(String account, String region, String original) {
        return control.sendBounce(account, region, original, "mailer@example.com", "bob@example.com", "DoesNotExist");
    }

    @Test
    void forgets_everything_and_returns_to_real_time() {
        assertThat(control.post("/_emulator/reset", "").status()).isEqualTo(204);

        assertThat(LISTS).allSatisfy(list -> assertThat(control.get(list).json().get("items"))
                .isEmpty());
        assertThat(control.get(CLOCK).json().get("system").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "account=111122223333,                    1",
        "account=111122223333&region=eu-west-1,   1",
        "account=111122223333&region=us-east-1,   2",
        "region=eu-west-1,                        0"
    })
    void forgets_one_account_or_region_and_leaves_the_others(String query, int left) {
        control.post("/_emulator/reset?" + query, "");

        assertThat(LISTS).allSatisfy(list -> assertThat(control.get(list).json().get("items"))
                .hasSize(left));
        assertThat(control.get(CLOCK).json().get("frozen").asBoolean()).isTrue();
    }

    @Test
    void forgets_the_calls_that_the_rate_limit_counted() {
        control.post("/_emulator/reset?account=111122223333", "");

        assertThat(bounce("111122223333", "eu-west-1", "unknown").text()).doesNotContain("Throttling");
        assertThat(bounce("444455556666", "eu-west-1", "unknown").text()).contains("Throttling");
    }

    @Test
    void forgets_receipt_rule_sets_and_filters() {
        createRuleSetAndFilter("111122223333");
        createRuleSetAndFilter("444455556666");

        control.post("/_emulator/reset?account=111122223333", "");

        assertThat(ruleSetsAndFilters("111122223333")).doesNotContain("rules", "mine");
        assertThat(ruleSetsAndFilters("444455556666")).contains("<Name>rules</Name>", "<Name>mine</Name>");
    }

    private void createRuleSetAndFilter(String account) {
        List.of(
                        "Action=CreateReceiptRuleSet&RuleSetName=rules",
                        "Action=SetActiveReceiptRuleSet&RuleSetName=rules",
                        "Action=CreateReceiptFilter&Filter.Name=mine&Filter.IpFilter.Policy=Block"
                                + "&Filter.IpFilter.Cidr=10.0.0.1")
                .forEach(form -> assertThat(
                                control.call(account, "eu-west-1", form).status())
                        .isEqualTo(200));
    }

    private String ruleSetsAndFilters(String account) {
        return control.call(account, "eu-west-1", "Action=DescribeActiveReceiptRuleSet")
                        .text()
                + control.call(account, "eu-west-1", "Action=ListReceiptRuleSets")
                        .text()
                + control.call(account, "eu-west-1", "Action=ListReceiptFilters")
                        .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account=", "account=1", "region=", "region=x", "accountId=111122223333", "account=%zz"})
    void forgets_nothing_when_a_scope_is_wrong(String query) {
        String answer =
                control.raw("POST /_emulator/reset?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("InvalidRequest");
        assertThat(LISTS).allSatisfy(list -> assertThat(control.get(list).json().get("items"))
                .hasSize(2));
    }

    @Test
    void refuses_a_body_which_it_would_not_obey() {
        assertThat(control.post("/_emulator/reset", "{\"account\": \"111122223333\"}")
                        .status())
                .isEqualTo(400);
    }
}
