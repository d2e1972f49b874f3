package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ses.SesClient;

/** What the extension says to test classes that it can give nothing. */
class ExtensionFailureTest {
    @Test
    void gives_no_test_before_it_has_begun_its_emulator() {
        JUnitRun run = JUnitRun.of(TooEarly.class);

        assertThat(run.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains("A SesClient belongs to one test, so test methods, @BeforeEach and @AfterEach can have it"));
    }

    @SesEmulatorTest
    static class TooEarly {
        @BeforeAll
        static void takes(SesClient ses) {}

        @Test
        void never_runs() {}
    }

    @Test
    void fails_each_class_with_the_reason_why_there_is_no_emulator() {
        JUnitRun run = JUnitRun.of(NoEmulator.class);

        assertThat(run.succeeded()).isZero();
        assertThat(run.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains("There is no emulator at ")
                .contains("nowhere.jar"));
    }

    static class NoEmulator {
        @RegisterExtension
        static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
                .source(EmulatorSource.jar(Path.of("nowhere.jar")))
                .build();

        @Test
        void never_runs() {}
    }
}
