package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the Java of the guide to the tests that it is taken from. {@code mvn -pl client-tests test -Dtest=GuideTest
 * -Dreadme=write} writes it anew.
 */
class GuideTest {
    private static final Path GUIDE = Path.of("README.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java$.*?^```$");
    private static final Pattern SNIPPET =
            Pattern.compile("(?ms)^<!-- from (\\w+): ([\\w ]+) -->\\n```java\\n(.*?)^```$");

    @Test
    void quotes_tests_that_pass() throws IOException {
        String guide = Files.readString(GUIDE);
        if ("write".equals(System.getProperty("readme"))) {
            guide = SNIPPET.matcher(guide)
                    .replaceAll(snippet -> Matcher.quoteReplacement("<!-- from " + snippet.group(1) + ": "
                            + snippet.group(2) + " -->\n```java\n" + region(snippet) + "```"));
            Files.writeString(GUIDE, guide);
        }

        List<MatchResult> snippets = SNIPPET.matcher(guide).results().toList();

        assertThat(snippets).hasSizeGreaterThan(10);
        assertThat(snippets).allSatisfy(snippet -> assertThat(snippet.group(3)).isEqualTo(region(snippet)));
        assertThat(JAVA.matcher(guide).results())
                .as("blocks of Java, each with its source")
                .hasSameSizeAs(snippets);
    }

    private static String region(MatchResult snippet) {
        String source = source(snippet.group(1) + ".java");
        Matcher region = Pattern.compile("(?ms)^ *// snippet: " + snippet.group(2) + "\\n(.*?)^ *// end of snippet$")
                .matcher(source);
        assertThat(region.find())
                .as("snippet '" + snippet.group(2) + "' in " + snippet.group(1))
                .isTrue();
        return region.group(1).stripTrailing().stripIndent() + "\n";
    }

    private static String source(String fileName) {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return Files.readString(files.filter(file -> file.endsWith(fileName))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No test is in " + fileName)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void has_the_main_job_in_ten_lines() {
        String source = source("InboundHandlerTest.java");

        Matcher test = Pattern.compile("(?ms)^    @Test\\n.*?^    }$").matcher(source);

        assertThat(test.find()).isTrue();
        assertThat(test.group().lines()).hasSizeLessThanOrEqualTo(10);
    }
}
