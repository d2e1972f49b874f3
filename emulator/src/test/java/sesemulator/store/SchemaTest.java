package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.rule;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.receipt.RuleSet;

class SchemaTest {
    @TempDir
    private Path folder;

    @Test
    void brings_a_database_of_schema_1_up_to_date_and_loses_nothing() {
        String url = file("old");
        Databases.ofSchema1(url)
                .run("INSERT INTO identity_policy (account, region, identity, name, document)"
                        + " VALUES ('111122223333', 'us-west-2', 'example.com', 'mine', '{}')");
        RuleSet rules = new RuleSet(HOME, "rules", Instant.EPOCH, List.of(rule("first")));

        try (Store store = Store.open(url)) {
            store.ruleSets().put(rules);

            assertThat(store.identityPolicies().of(HOME, "example.com")).containsEntry("mine", "{}");
        }
        try (Store again = Store.open(url)) {
            assertThat(again.ruleSets().list(HOME)).containsExactly(rules);
        }
    }

    @Test
    void goes_on_where_an_emulator_was_killed_while_it_began() {
        Database begun = Databases.at(file("begun"));
        begun.run(Schema.read("receiving.sql"));

        requireSame(begun, Databases.at(file("new")));
    }

    @Test
    void an_old_database_becomes_what_a_new_one_is() {
        requireSame(Databases.ofSchema1(file("old")), Databases.at(file("new")));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void an_old_postgres_becomes_what_a_new_one_is() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Databases.at(server.getJdbcUrl("postgres", "postgres")).run("CREATE DATABASE old");

            requireSame(
                    Databases.ofSchema1(server.getJdbcUrl("postgres", "old")),
                    Databases.at(server.getJdbcUrl("postgres", "postgres")));
        }
    }

    private static void requireSame(Database older, Database newer) {
        Schema.bringUpToDate(older);
        Schema.bringUpToDate(newer);

        List<String> inAll = all(newer);
        assertThat(inAll)
                .contains("key rule_run position received_mail position " + DatabaseMetaData.importedKeyCascade)
                .anyMatch(fact -> fact.startsWith("index captured_bounce original_message_id 1 "))
                .hasSizeGreaterThan(200);
        assertThat(all(older)).containsExactlyElementsOf(inAll);
    }

    private static List<String> all(Database database) {
        return database.with("what is in it", connection -> {
            DatabaseMetaData asked = connection.getMetaData();
            String schema = connection.getSchema();
            List<String> facts = new ArrayList<>();
            for (Table table : Tables.of(database)) {
                String name = asked.storesUpperCaseIdentifiers() ? table.name().toUpperCase(Locale.ROOT) : table.name();
                add(
                        facts,
                        "column",
                        asked.getColumns(null, schema, name.replace("_", asked.getSearchStringEscape() + "_"), "%"),
                        List.of("TABLE_NAME", "COLUMN_NAME", "TYPE_NAME", "COLUMN_SIZE", "NULLABLE", "COLUMN_DEF"));
                add(
                        facts,
                        "key",
                        asked.getImportedKeys(null, schema, name),
                        List.of("FKTABLE_NAME", "FKCOLUMN_NAME", "PKTABLE_NAME", "PKCOLUMN_NAME", "DELETE_RULE"));
                add(
                        facts,
                        "index",
                        asked.getIndexInfo(null, schema, name, false, true),
                        List.of("TABLE_NAME", "COLUMN_NAME", "ORDINAL_POSITION", "NON_UNIQUE"));
            }
            Collections.sort(facts);
            return facts;
        });
    }

    /** Names of columns and tables, without those that a database makes up for what has none. */
    private static void add(List<String> facts, String sort, ResultSet found, List<String> labels) throws SQLException {
        try (found) {
            while (found.next()) {
                StringBuilder fact = new StringBuilder(sort);
                for (String label : labels) {
                    fact.append(' ').append(found.getString(label));
                }
                facts.add(fact.toString().toLowerCase(Locale.ROOT));
            }
        }
    }

    private String file(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}
