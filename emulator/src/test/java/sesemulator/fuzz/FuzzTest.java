package sesemulator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries each target with its own inputs; {@link FuzzRun} goes on from there. */
class FuzzTest {
    static List<Arguments> inputs() {
        return Arrays.stream(Target.values()).flatMap(FuzzTest::inputs).toList();
    }

    private static Stream<Arguments> inputs(Target target) {
        try {
            return target.inputFiles().stream().map(file -> Arguments.of(target, file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_finds_nothing_wrong(Target target, Path input) throws Exception {
        target.check(Files.readAllBytes(input));
    }

    @ParameterizedTest
    @EnumSource
    void a_target_has_inputs_and_words_to_begin_with(Target target) throws IOException {
        assertThat(target.inputFiles()).isNotEmpty();
        assertThat(Words.of(target.words())).isNotEmpty();
    }
}
