package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the mails to the byte. When a change of the bytes is meant, write the files anew with {@code mvn -pl emulator
 * test -Dtest=DsnGoldenTest -Ddsn.goldens=write} and read the difference line by line before it is committed.
 */
class DsnGoldenTest {
    static Stream<GoldenMail> goldens() {
        return GoldenMail.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void writes_the_mail_as_it_is_kept(GoldenMail golden) throws IOException {
        byte[] mail = DsnComposer.compose(golden.report(), golden.style());
        if ("write".equals(System.getProperty("dsn.goldens"))) {
            Files.createDirectories(golden.file().getParent());
            Files.write(golden.file(), mail);
        }

        List<String> lines = visibleLines(mail);
        List<String> keptLines = visibleLines(Files.readAllBytes(golden.file()));

        for (int i = 0; i < Math.min(lines.size(), keptLines.size()); i++) {
            assertThat(lines.get(i)).as("line %d of %s", i + 1, golden.file()).isEqualTo(keptLines.get(i));
        }
        assertThat(lines).as("lines of %s", golden.file()).hasSameSizeAs(keptLines);
    }

    /** Each line with its end; carriage returns and tabs made visible. */
    private static List<String> visibleLines(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        return List.of(text.replace("\r", "\\r").replace("\t", "\\t").split("(?<=\n)"));
    }
}
