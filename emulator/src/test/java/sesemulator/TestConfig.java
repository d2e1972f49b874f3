package sesemulator;

import java.util.Map;
import picocli.CommandLine;

/** Settings as a test tells them. */
final class TestConfig {
    private TestConfig() {}

    /** Of arguments alone, whatever the environment says. */
    static Config of(String... arguments) {
        CommandLine commandLine = Arguments.commandLine(Map.of());
        commandLine.parseArgs(arguments);
        return commandLine.getCommand();
    }
}
