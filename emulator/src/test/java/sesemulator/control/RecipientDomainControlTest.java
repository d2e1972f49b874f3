package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.DOMAINS;
import static sesemulator.control.ControlClient.RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecipientDomainControlTest {
    private static final String OWNER = "{\"account\": \"111122223333\", \"region\": \"eu-west-1\"}";
    private static final String OTHER = "{\"account\": \"444455556666\"}";

    private final StartedEmulator emulator =
            new StartedEmulator("--recipient-domain", "set.example=777788889999/us-west-2");
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void forgetEverything() {
        control.post("/_emulator/reset", "");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private String ownerOfMailTo(String recipient) {
        String id = control.receive("from=ann@sender.example&to=" + recipient);
        JsonNode scope = control.get(RECEIVED + "/" + id).json().get("scope");
        return scope.get("accountId").asText() + "/" + scope.get("region").asText();
    }

    @Test
    void gives_a_domain_and_its_subdomains_to_an_account_and_region() {
        Answer put = control.put(DOMAINS + "/Inbound.Example", OWNER);

        assertThat(put.json().get("domain").asText()).isEqualTo("inbound.example");
        assertThat(control.get(DOMAINS + "/INBOUND.example").json()).isEqualTo(put.json());
        assertThat(ownerOfMailTo("bob@inbound.example")).isEqualTo("111122223333/eu-west-1");
        assertThat(ownerOfMailTo("bob@sub.inbound.example")).isEqualTo("111122223333/eu-west-1");
        assertThat(ownerOfMailTo("bob@example")).isEqualTo("000000000000/us-east-1");
    }

    @Test
    void goes_before_the_settings_until_it_is_deleted() {
        control.put(DOMAINS + "/set.example", OTHER);
        assertThat(ownerOfMailTo("bob@set.example")).isEqualTo("444455556666/us-east-1");

        assertThat(control.delete(DOMAINS + "/set.example").status()).isEqualTo(204);

        assertThat(ownerOfMailTo("bob@set.example")).isEqualTo("777788889999/us-west-2");
        assertThat(control.delete(DOMAINS + "/set.example").status()).isEqualTo(404);
        assertThat(control.get(DOMAINS + "/set.example").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "account=111122223333,                  one.example",
        "region=us-east-1,                      two.example",
        "account=444455556666&region=us-east-1, two.example"
    })
    void lists_and_deletes_what_a_filter_names(String filter, String domain) {
        control.put(DOMAINS + "/one.example", OWNER);
        control.put(DOMAINS + "/two.example", OTHER);

        assertThat(control.get(DOMAINS + "?" + filter).all("domain")).containsExactly(domain);
        assertThat(control.delete(DOMAINS + "?" + filter).json().get("deleted").asInt())
                .isEqualTo(1);
        assertThat(control.get(DOMAINS).all("domain")).hasSize(1).doesNotContain(domain);
        assertThat(ownerOfMailTo("bob@" + domain)).isEqualTo("000000000000/us-east-1");
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "?account=444455556666, 1", "?region=us-west-2, 2"})
    void forgets_them_on_a_reset_of_their_scope(String query, int left) {
        control.put(DOMAINS + "/one.example", OWNER);
        control.put(DOMAINS + "/two.example", OTHER);

        control.post("/_emulator/reset" + query, "");

        assertThat(control.get(DOMAINS).json().get("items")).hasSize(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bob@inbound.example | {\"account\": \"111122223333\"} | 'bob@inbound.example'",
                "a..b                | {\"account\": \"111122223333\"} | looks like example.com",
                "inbound.example     | {}                              | account must have 12 digits, not 'null'",
                "inbound.example     | {\"account\": \"1\"}            | account must have 12 digits, not '1'",
                "inbound.example     | {\"account\": \"111122223333\", \"region\": \"moon\"} | not 'moon'",
                "inbound.example     | {\"accountId\": \"111122223333\"} | Unknown member 'accountId'"
            })
    void refuses_what_is_no_domain_or_owner(String domain, String body, String message) {
        Answer answer = control.put(DOMAINS + "/" + domain, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(message.replaceAll("^'|'$", ""));
        assertThat(control.get(DOMAINS).json().get("items")).isEmpty();
    }
}
