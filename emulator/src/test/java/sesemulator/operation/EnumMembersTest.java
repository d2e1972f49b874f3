package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.error.Refusal;

/** The service model as a second witness: of a set of values each is taken, and no other. */
class EnumMembersTest {
    private static final Pattern ENUMERATION =
            Pattern.compile("1 validation error detected: Value at '[^']*' failed to satisfy constraint: Member must"
                    + " satisfy enum value set: \\[(.*)]");

    private final OperationsBench bench = new OperationsBench();

    /** A member that takes one of some values; {@code path} as on the wire. */
    record Member(String action, String path, List<String> values) {
        static Member parse(String line) {
            List<String> words = List.of(line.split(" "));
            return new Member(words.get(0), words.get(1), words.subList(2, words.size()));
        }

        /** A complete call with that value. */
        Map<String, String> with(String value) {
            Map<String, String> call = new TreeMap<>(CompleteCalls.of(action));
            if (path.contains("CloudWatch")) { // of an event destination, which has one target
                call.keySet().removeIf(name -> name.contains("SNSDestination"));
                String dimension = path.substring(0, path.lastIndexOf('.'));
                call.put(dimension + ".DimensionName", "campaign");
                call.put(dimension + ".DefaultDimensionValue", "none");
            }
            call.put(path, value);
            return call;
        }
    }

    /** A value of a member. */
    record Value(Member member, String value) {}

    static List<Member> members() {
        try (InputStream in = EnumMembersTest.class.getResourceAsStream("/operation/enum-members.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Member::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Value> values() {
        return members().stream().flatMap(member -> member.values().stream().map(value -> new Value(member, value)));
    }

    @BeforeEach
    void prepare() {
        CompleteCalls.prepare(bench);
    }

    @ParameterizedTest
    @MethodSource("values")
    void each_value_is_taken(Value value) {
        String answer = bench.call(value.member().action(), value.member().with(value.value()));

        assertThat(answer).startsWith("<" + value.member().action() + "Response ");
    }

    @ParameterizedTest
    @MethodSource("members")
    void no_other_value_is_taken(Member member) {
        Refusal refusal =
                bench.refusal(member.action(), member.with(member.values().get(0) + "X"));

        Matcher told = ENUMERATION.matcher(refusal.text());
        assertThat(refusal.code()).isEqualTo("ValidationError");
        assertThat(told.matches()).as(refusal.text()).isTrue();
        assertThat(told.group(1).split(", ")).containsExactlyInAnyOrderElementsOf(member.values());
    }
}
