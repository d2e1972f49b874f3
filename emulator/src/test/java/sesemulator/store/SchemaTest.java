package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.receipt.RuleSet;

class SchemaTest {
    @Test
    void brings_a_database_of_schema_1_up_to_date_and_loses_nothing(@TempDir Path folder) throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("old");
        writeSchema1(url);
        RuleSet rules = new RuleSet(HOME, "rules", Instant.EPOCH, List.of(rule("first")));

        try (Store store = Store.open(url)) {
            store.ruleSets().put(rules);

            assertThat(store.identityPolicies().of(HOME, "example.com")).containsEntry("mine", "{}");
        }
        try (Store again = Store.open(url)) {
            assertThat(again.ruleSets().list(HOME)).containsExactly(rules);
        }
    }

    /** As the emulator wrote it that knew no other. */
    private static void writeSchema1(String url) throws IOException {
        Database database = Databases.at(url);
        database.run(file("001.sql"));
        database.run("CREATE TABLE schema_version (version INTEGER NOT NULL)");
        database.run("INSERT INTO schema_version (version) VALUES (1)");
        database.run("INSERT INTO identity_policy (account, region, identity, name, document)"
                + " VALUES ('111122223333', 'us-west-2', 'example.com', 'mine', '{}')");
    }

    private static String file(String name) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
