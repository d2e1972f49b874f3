package sesemulator.operation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.error.Refusal;

/** The service model as a second witness: what it requires cannot be left out. */
class RequiredMembersTest {
    private final OperationsBench bench = new OperationsBench();

    /** An action's name and the path of a member that it requires, as on the wire. */
    record Member(String action, String path) {
        /** The path as SES tells it: {@code bouncedRecipientInfoList.1.member.recipient}. */
        String told() {
            return Stream.of(path.replaceAll("member\\.([0-9]+)", "$1.member").split("\\.", -1))
                    .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                    .collect(joining("."));
        }

        boolean holds(String parameter) {
            return parameter.equals(path) || parameter.startsWith(path + ".");
        }
    }

    static List<Member> members() {
        return lines().filter(line -> line.contains(" "))
                .map(line -> List.of(line.split(" ", 2)))
                .map(parts -> new Member(parts.get(0), parts.get(1)))
                .toList();
    }

    static List<String> actions() {
        return lines().map(line -> line.split(" ", 2)[0]).distinct().toList();
    }

    private static Stream<String> lines() {
        try (InputStream in = RequiredMembersTest.class.getResourceAsStream("/operation/required-members.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_action_is_looked_at() {
        assertThat(bench.table().names()).containsExactlyInAnyOrderElementsOf(actions());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_call_in_which_nothing_is_missing_passes(String action) {
        CompleteCalls.prepare(bench);

        String answer = bench.call(action, CompleteCalls.of(action));

        assertThat(answer).startsWith("<" + action + "Response ");
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_required_member_cannot_be_left_out(Member member) {
        CompleteCalls.prepare(bench);
        Map<String, String> incomplete = CompleteCalls.of(member.action()).entrySet().stream()
                .filter(parameter -> !member.holds(parameter.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

        Refusal refusal = bench.refusal(member.action(), incomplete);

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at '" + member.told()
                        + "' failed to satisfy constraint: Member must not be null"));
    }
}
