package sesemulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How settings are told: by arguments, else by environment variables. */
final class Arguments {
    private Arguments() {}

    /** A parser of arguments; what they do not tell is taken from the environment. */
    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(Config.class)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(arg -> notEmpty(environment.get(variable(arg))));
    }

    /** A variable that is set to nothing is as if it were not set; so are those of compose files. */
    private static @Nullable String notEmpty(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** The environment variable of an option: {@code SES_EMULATOR_HTTP_PORT} for {@code --http-port}. */
    static String variable(ArgSpec option) {
        List<String> names = option instanceof OptionSpec named ? List.of(named.names()) : List.of();
        String longest = names.isEmpty() ? "" : names.get(names.size() - 1);
        return "SES_EMULATOR_"
                + longest.replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
