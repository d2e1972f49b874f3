package sesemulator.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Stream;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.fuzz.Reading;
import sesemulator.identity.IdentityFilter;
import sesemulator.mail.MailFilter;
import sesemulator.mail.Page;
import sesemulator.receipt.RuleRunsContract;
import sesemulator.seed.SnapshotException;

/** What holds of any tables of a snapshot: they are refused, or all that they bring can be read and taken again. */
public final class SnapshotCheck {
    private static final Store STORE = Store.open("jdbc:h2:mem:fuzz;DB_CLOSE_DELAY=-1");
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION) // as for the control API
            .build();
    private static final Page.Request PAGE = Page.Request.first(10);

    private SnapshotCheck() {}

    public static void restoresOrRefuses(byte[] tables) throws Exception {
        Reading.endsWellOrIn(SnapshotException.class, () -> {
            try {
                restore(tables);
            } catch (JsonProcessingException e) {
                return;
            }
            readAll();
            String taken = take();
            restore(taken.getBytes(UTF_8));
            assertThat(take()).isEqualTo(taken);
        });
    }

    private static void restore(byte[] tables) throws IOException {
        try (JsonParser json = JSON.createParser(tables)) {
            json.nextToken();
            STORE.snapshots().restore(ScopeFilter.ANY, json, 1 << 20);
        }
    }

    private static String take() throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            STORE.snapshots().write(ScopeFilter.ANY, json);
        }
        return written.toString();
    }

    private static void readAll() {
        Stream.of(
                        STORE.mailbox().list(MailFilter.of(ScopeFilter.ANY), PAGE),
                        STORE.identities().list(new IdentityFilter(ScopeFilter.ANY, null), PAGE),
                        STORE.recipientFates().list(ScopeFilter.ANY, PAGE),
                        STORE.functionUrls().list(ScopeFilter.ANY, PAGE),
                        STORE.recipientDomains().list(ScopeFilter.ANY, PAGE),
                        STORE.templates().list(Scope.DEFAULT, PAGE),
                        STORE.verificationTemplates().list(Scope.DEFAULT, PAGE),
                        STORE.configurationSets().list(Scope.DEFAULT, PAGE))
                .forEach(page -> assertThat(page.items()).doesNotContainNull());
        assertThat(STORE.ruleSets().list(Scope.DEFAULT)).doesNotContainNull();
        assertThat(STORE.receiptFilters().list(Scope.DEFAULT)).doesNotContainNull();
        assertThat(RuleRunsContract.unfinished(STORE.ruleRuns())).doesNotContainNull();
    }
}
