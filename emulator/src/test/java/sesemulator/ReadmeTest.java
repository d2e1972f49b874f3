package sesemulator;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import sesemulator.bounce.BounceRule;
import sesemulator.operation.Coverage;

/**
 * Holds the README's tables to the code. {@code mvn -pl emulator test -Dtest=ReadmeTest -Dreadme=write} writes them
 * anew.
 */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    static Stream<Section> sections() {
        return Stream.of(
                new Section("options", options()), new Section("rules", rules()), new Section("actions", actions()));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void tells_what_the_code_does(Section section) throws IOException {
        String readme = Files.readString(README);
        if ("write".equals(System.getProperty("readme"))) {
            readme = section.writtenInto(readme);
            Files.writeString(README, readme);
        }

        String present = section.foundIn(readme);

        assertThat(present).isEqualTo(section.text());
    }

    private static String options() {
        String rows = options(Arguments.commandLine(Map.of()))
                .map(option -> "| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                option.longestName(),
                                Arguments.variable(option),
                                option.defaultValue() == null ? "" : "`" + option.defaultValue() + "`",
                                String.join(" ", option.description())))
                .collect(joining());
        return "| flag | environment variable | default | what for |\n|---|---|---|---|\n" + rows;
    }

    private static Stream<OptionSpec> options(CommandLine commandLine) {
        return commandLine.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp())
                .filter(option -> !option.versionHelp())
                .sorted(comparing(OptionSpec::longestName));
    }

    private static String rules() {
        List<BounceRule> inOrder = List.of(BounceRule.values());
        String rows = IntStream.range(0, inOrder.size())
                .mapToObj(i -> rule(i + 1, inOrder.get(i)))
                .collect(joining());
        return "| | rule | known | error | text | known |\n|---|---|---|---|---|---|\n" + rows;
    }

    private static String rule(int number, BounceRule rule) {
        return "| %d | %s | %s | `%s` %d | `` %s `` | %s |\n"
                .formatted(
                        number,
                        rule.rule(),
                        rule.ruleGrade(),
                        rule.code(),
                        rule.status(),
                        rule.text().replace("%s", "…"),
                        rule.textGrade());
    }

    private static String actions() {
        String rows = Coverage.all().stream()
                .map(each -> "| `%s` | %s | %s |\n".formatted(each.action(), each.known(), each.enforced()))
                .collect(joining());
        return "| action | known | enforced, beyond the service model |\n|---|---|---|\n" + rows;
    }

    /** A part of the README between two comments, made from the code. */
    record Section(String name, String text) {
        private String begin() {
            return "<!-- " + name + ": made by ReadmeTest -->\n";
        }

        private String end() {
            return "<!-- end of " + name + " -->";
        }

        String foundIn(String readme) {
            assertThat(readme).contains(begin()).contains(end());
            return readme.substring(readme.indexOf(begin()) + begin().length(), readme.indexOf(end()));
        }

        String writtenInto(String readme) {
            return readme.replace(begin() + foundIn(readme) + end(), begin() + text + end());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
