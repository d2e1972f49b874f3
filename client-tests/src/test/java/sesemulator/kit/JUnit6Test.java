package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kit under JUnit 6, in a JVM of its own that has what a user's has and no more: JUnit, AssertJ and the AWS SDK for
 * SES, without any HTTP client of the SDK.
 */
class JUnit6Test {
    private static final Path JUNIT_6 = Path.of(System.getProperty("junit6.folder"));
    /** The folders of jars in a Maven repository; those of JUnit itself are of JUnit 5. */
    private static final Pattern OF_A_USER = Pattern.compile(String.join(
            "|",
            "/org/assertj/",
            "/net/bytebuddy/",
            "/software/amazon/awssdk/(?!url-connection-client|aws-crt-client|crt-core)",
            "/software/amazon/eventstream/",
            "/org/reactivestreams/",
            "/org/slf4j/slf4j-api/",
            "/org/opentest4j/",
            "/org/apiguardian/",
            "/org/jspecify/"));

    @Test
    void runs_the_tests_of_an_inbound_handler(@TempDir Path folder) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + Environment.JAR + "=" + System.getProperty(Environment.JAR),
                "-cp",
                classPath(),
                JUnitRun.class.getName(),
                "sesemulator.example.InboundHandlerTest",
                "sesemulator.example.AssertionsExampleTest",
                "sesemulator.example.WaitingExampleTest");

        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean hasEnded = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();

        String output = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(hasEnded).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).containsPattern("8 passed by JUnit 6\\.");
    }

    private static String classPath() throws IOException {
        Stream<String> others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry))
                        || OF_A_USER.matcher(entry.replace('\\', '/')).find());
        try (Stream<Path> junit6 = Files.list(JUNIT_6)) {
            return String.join(
                    File.pathSeparator,
                    Stream.concat(junit6.map(Path::toString), others).toList());
        }
    }
}
