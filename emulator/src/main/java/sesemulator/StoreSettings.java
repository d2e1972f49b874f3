package sesemulator;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where everything is kept: in memory, in a folder, or in a PostgreSQL database that others may share. */
record StoreSettings(Optional<Path> dataDir, Optional<String> sharedUrl) {
    /**
     * How many of its statements a connection to H2 keeps prepared: all of those that mail and bounces need; but not what
     * they found last, which may be large mails.
     */
    private static final String STATEMENTS = ";QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=0";

    private static final String POSTGRES = "jdbc:postgresql:";

    static StoreSettings of(Config config) {
        if (config.jdbcUrl().isPresent() && config.dataDir().isPresent()) {
            throw StartException.badOption("--jdbc-url cannot go with --data-dir: everything is kept in one place");
        }
        if (config.randomSeed().isPresent()
                && (config.dataDir().isPresent() || config.jdbcUrl().isPresent())) {
            throw StartException.badOption("--random-seed cannot go with --data-dir or --jdbc-url: after a restart, it"
                    + " would give ids again that are in use");
        }
        if (config.jdbcUrl().isEmpty()
                && (config.jdbcUser().isPresent() || config.jdbcPassword().isPresent())) {
            throw StartException.badOption("--jdbc-user and --jdbc-password are for the database of --jdbc-url");
        }
        return new StoreSettings(config.dataDir(), config.jdbcUrl().map(url -> sharedUrl(url, config)));
    }

    /** The driver takes user and password as parameters of the URL. */
    private static String sharedUrl(String url, Config config) {
        if (!url.startsWith(POSTGRES)) {
            throw StartException.badOption(
                    "--jdbc-url must look like jdbc:postgresql://localhost/ses; the emulator knows no other database");
        }
        StringBuilder whole = new StringBuilder(url);
        config.jdbcUser().ifPresent(user -> add(whole, "user", user));
        config.jdbcPassword().ifPresent(password -> add(whole, "password", password));
        return whole.toString();
    }

    private static void add(StringBuilder url, String name, String value) {
        url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** A shared database, one in the data folder, or one in memory that no other emulator has. */
    String jdbcUrl(RandomGenerator random) {
        return sharedUrl
                // Without WRITE_DELAY=0, what was committed is in the file only half a second later.
                .or(() -> dataDir.map(folder -> "jdbc:h2:file:"
                        + writable(folder).resolve("ses-emulator") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0" + STATEMENTS))
                .orElseGet(() -> "jdbc:h2:mem:ses-emulator-" + Long.toHexString(random.nextLong())
                        + ";DB_CLOSE_DELAY=-1" + STATEMENTS);
    }

    private static Path writable(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().indexOf(';') >= 0) { // it would end the path in the database's URL
            throw StartException.badOption("--data-dir cannot hold a semicolon: " + folder);
        }
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new StartException("The data folder " + folder + " cannot be made: " + e);
        }
        if (!Files.isWritable(absolute)) {
            throw new StartException("The data folder " + folder + " is not writable");
        }
        return absolute;
    }
}
