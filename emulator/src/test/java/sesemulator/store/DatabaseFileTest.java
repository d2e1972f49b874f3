package sesemulator.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;

/** Files that are not as H2 left them are refused with a reason, and left as they are. */
class DatabaseFileTest {
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");

    @TempDir
    private Path folder;

    private String url = "";
    private Path file = Path.of("");

    @BeforeEach
    void writeFile() {
        url = "jdbc:h2:file:" + folder.resolve("kept") + ";WRITE_DELAY=0";
        file = folder.resolve("kept.mv.db");
        try (Store store = Store.open(url)) {
            KeptThings.putOneOfEach(store, SCOPE, "kept");
        }
    }

    @Test
    void a_file_whose_last_part_was_cut_off_is_refused() throws IOException {
        byte[] rest = cutTo(0.05);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(url))
                .withMessageStartingWith(
                        "The database file " + file + " is cut short: it has " + rest.length + " bytes");

        assertThat(file).hasBinaryContent(rest);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99})
    void a_file_that_was_cut_short_is_refused_or_has_lost_nothing(double part) throws IOException {
        Map<String, Long> before = rows();
        byte[] rest = cutTo(part);

        try {
            Store.open(url).close();
        } catch (StoreException e) {
            assertThat(file).hasBinaryContent(rest);
            return;
        }

        assertThat(rows()).isEqualTo(before);
    }

    private byte[] cutTo(double part) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] rest = Arrays.copyOf(whole, (int) (whole.length * part));
        Files.write(file, rest);
        return rest;
    }

    /** How many there are, by table. */
    private Map<String, Long> rows() {
        Database database = Databases.at(url);
        return Tables.of(database).stream()
                .collect(toMap(Table::name, table -> database.number("SELECT COUNT(*) FROM " + table.name())));
    }

    @Test
    void a_file_of_something_else_is_refused() throws IOException {
        Files.writeString(file, "This is no database. ".repeat(1000));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(url))
                .withMessageStartingWith("The database file " + file + " cannot be opened: ");

        assertThat(file).hasContent("This is no database. ".repeat(1000));
    }

    @Test
    void a_whole_file_opens() {
        try (Store store = Store.open(url)) {
            assertThat(store.ruleSets().list(SCOPE)).hasSize(1);
        }
    }
}
