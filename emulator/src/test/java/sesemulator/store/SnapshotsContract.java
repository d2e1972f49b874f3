package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceBench;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.receipt.RuleRunsContract;
import sesemulator.seed.SnapshotException;

/** What a snapshot holds, and what becomes of it. */
abstract class SnapshotsContract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Scope HOME = BounceBench.HOME;
    private static final Scope OTHER = BounceBench.OTHER_ACCOUNT;

    private Store store;

    /** With an outbox, which is a table like others. */
    abstract Store openForRelay();

    @BeforeEach
    void fill() {
        store = openForRelay();
        KeptThings.putOneOfEach(store, HOME, "home");
        KeptThings.putOneOfEach(store, OTHER, "other");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void holds_rows_of_every_table_of_the_database() throws IOException {
        JsonNode tables = JSON.readTree(take(ScopeFilter.ANY));

        assertThat(tables.properties()).isNotEmpty().allSatisfy(table -> assertThat(table.getValue())
                .as("rows of %s: a table needs a line in KeptThings", table.getKey())
                .isNotEmpty());
    }

    @Test
    void can_be_taken_apart_by_account_and_region() throws IOException {
        JsonNode home = JSON.readTree(take(ScopeFilter.of(HOME)));

        assertThat(home.properties()).allSatisfy(table -> assertThat(table.getValue())
                .as("rows of %s: a table belongs to scopes, by its own columns or those it refers to", table.getKey())
                .isNotEmpty());
        assertThat(home.toString()).doesNotContain(OTHER.accountId(), "other");
    }

    @Test
    void checks_every_document_that_it_puts_back() throws IOException {
        JsonNode tables = JSON.readTree(take(ScopeFilter.ANY));

        tables.properties().stream()
                .filter(table -> table.getValue().get(0).has("document"))
                .forEach(table -> assertThat(SnapshotRow.READERS)
                        .as("what a document of %s is", table.getKey())
                        .containsKey(table.getKey() + ".document"));
    }

    @Test
    void brings_back_exactly_what_was_there() throws IOException {
        String before = take(ScopeFilter.ANY);
        byte[] octets = store.mailbox().bytes(new MailId("home-2")).orElseThrow();
        long stored = store.storedBytes();
        store.mailbox().removeAll(MailFilter.of(ScopeFilter.ANY));
        store.ruleSets().removeAll(ScopeFilter.ANY);
        KeptThings.putOneOfEach(store, new Scope("999999999999", "us-east-1"), "new");
        store.identityPolicies().put(HOME, "example.com", "mine", "{\"changed\": true}");

        restore(ScopeFilter.ANY, before);

        assertThat(take(ScopeFilter.ANY)).isEqualTo(before);
        assertThat(store.mailbox().bytes(new MailId("home-2"))).hasValue(octets);
        assertThat(store.storedBytes()).isEqualTo(stored);
        assertThat(ids()).containsExactly("other-3", "other-2", "other-1", "home-3", "home-2", "home-1");
        assertThat(RuleRunsContract.unfinished(store.ruleRuns()))
                .extracting(MailId::value)
                .containsExactly("home-3", "other-3");
        assertThat(store.outbox().pending()).hasSize(2);
    }

    @Test
    void what_comes_after_it_was_put_back_is_newer() throws IOException {
        restore(ScopeFilter.ANY, take(ScopeFilter.ANY));

        KeptThings.putOneOfEach(store, new Scope("999999999999", "us-east-1"), "new");

        assertThat(ids()).startsWith("new-3", "new-2", "new-1", "other-3");
    }

    @Test
    void brings_back_one_scope_and_leaves_the_others() throws IOException {
        String home = take(ScopeFilter.of(HOME));
        String all = take(ScopeFilter.ANY);
        store.mailbox().removeAll(MailFilter.of(ScopeFilter.of(HOME)));
        store.identities().removeAll(ScopeFilter.ANY);

        restore(ScopeFilter.of(HOME), all);

        assertThat(take(ScopeFilter.of(HOME))).isEqualTo(home);
        assertThat(store.identities().find(HOME, "example.com")).isPresent();
        assertThat(store.identities().find(OTHER, "example.com")).isEmpty();
        assertThat(ids()).containsExactly("home-3", "home-2", "home-1", "other-3", "other-2", "other-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            received_mail | account  | "mars"        | A row of the table received_mail has a wrong account and region: An account id has 12 digits, unlike 'mars'
            received_mail | size     | "much"        | the column size of the table received_mail takes another type: NUMBER
            received_mail | size     | null          | a row of the table received_mail has no size
            received_mail | document | "{"           | A row of the table received_mail has a wrong document: A document in the store is not a Mail
            captured_bounce | packed | "AAAA"        | A row of the table captured_bounce has a wrong packed: A thing in the store is not as it was packed
            received_mail | colour   | "red"         | the table received_mail has no column colour
            received_mail | id       | "home-2"      | A row of the table received_mail does not fit:
            received_mail_bytes | bytes | "%%%"      | octets must be base64: Illegal character
            received_mail_bytes | position | 77      | refers to position 77 of received_mail, which did not come before it
            identity      | status   | "WHATEVER"    | A row of the table identity has a wrong status
            rule_run      | finished | "yes"         | the column finished of the table rule_run takes another type: FLAG
            """)
    void leaves_all_as_it_was_when_a_row_is_wrong(String table, String column, String value, String problem)
            throws IOException {
        String before = take(ScopeFilter.ANY);
        ObjectNode tables = (ObjectNode) JSON.readTree(before);
        ((ObjectNode) tables.get(table).get(0)).set(column, JSON.readTree(value));

        assertThatExceptionOfType(SnapshotException.class)
                .isThrownBy(() -> restore(ScopeFilter.ANY, tables.toString()))
                .withMessageContaining(problem);

        assertThat(take(ScopeFilter.ANY)).isEqualTo(before);
        assertThat(store.storedBytes()).isEqualTo(octetsOf(before));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"unknown": []}     | there is no table unknown
            {"identity": {}}    | the table identity must be a list
            {"identity": [1]}   | a row of the table identity must be an object
            {"identity": [      | expected ']'
            []                  | tables must be an object
            {}, "more": 1       | The snapshot must end behind its tables
            """)
    void leaves_all_as_it_was_when_it_is_no_snapshot(String tables, String problem) throws IOException {
        String before = take(ScopeFilter.ANY);

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> restore(ScopeFilter.ANY, tables))
                .withMessageContaining(problem);

        assertThat(take(ScopeFilter.ANY)).isEqualTo(before);
    }

    @Test
    void finds_no_room_beyond_the_limit() throws IOException {
        String before = take(ScopeFilter.ANY);
        long kept = store.storedBytes();

        assertThatExceptionOfType(SnapshotException.class)
                .isThrownBy(() -> restore(ScopeFilter.ANY, before, kept / 2))
                .withMessageContaining("reset first")
                .matches(SnapshotException::isTooLarge);

        assertThat(take(ScopeFilter.ANY)).isEqualTo(before);
        restore(ScopeFilter.ANY, before, 2 * kept);
        assertThat(store.storedBytes()).isEqualTo(kept);
    }

    private static long octetsOf(String tables) throws IOException {
        long octets = 0;
        for (String table : List.of(
                "received_mail",
                "captured_bounce",
                "refused_bounce",
                "stored_object",
                "sent_mail",
                "feedback",
                "published_message",
                "published_event")) {
            for (JsonNode row : (ArrayNode) JSON.readTree(tables).get(table)) {
                octets += row.get("octets").asLong();
            }
        }
        return octets;
    }

    private List<String> ids() {
        return store.mailbox().list(MailFilter.of(ScopeFilter.ANY), Page.Request.first(100)).items().stream()
                .map(mail -> mail.id().value())
                .toList();
    }

    private String take(ScopeFilter scopes) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
            store.snapshots().write(scopes, json);
        }
        return written.toString();
    }

    private void restore(ScopeFilter scopes, String tables) throws IOException {
        restore(scopes, tables, Long.MAX_VALUE);
    }

    private void restore(ScopeFilter scopes, String tables, long limit) throws IOException {
        try (JsonParser json = new JsonFactory().createParser("{\"tables\": " + tables + "}")) {
            json.nextToken();
            json.nextToken();
            json.nextToken();
            store.snapshots().restore(scopes, json, limit);
        }
    }
}
