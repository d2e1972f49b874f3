package sesemulator.client;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A PostgreSQL server of a test's own, whose database is to be had by a password, and emulators on it. */
final class SharedDatabase implements AutoCloseable {
    private static final String PASSWORD = "a&b=c?d%e f";

    private final EmbeddedPostgres server;
    private final List<EmulatorProcess> emulators = new ArrayList<>();

    SharedDatabase() {
        try {
            server = EmbeddedPostgres.start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE ses LOGIN PASSWORD '" + PASSWORD + "'");
                statement.execute("CREATE DATABASE ses OWNER ses");
                requirePassword(statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requirePassword(Statement statement) throws SQLException, IOException {
        try (ResultSet file = statement.executeQuery("SHOW hba_file")) {
            file.next();
            Path rules = Path.of(file.getString(1));
            Files.writeString(rules, "host ses all all scram-sha-256\n" + Files.readString(rules));
        }
        statement.execute("SELECT pg_reload_conf()");
    }

    /** Starts so many emulators at once, and returns them when all are ready. */
    List<EmulatorProcess> start(int count, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "--jdbc-url",
                "jdbc:postgresql://localhost:" + server.getPort() + "/ses",
                "--jdbc-user",
                "ses",
                "--jdbc-password",
                PASSWORD));
        all.addAll(List.of(options));
        List<EmulatorProcess> started = IntStream.range(0, count)
                .mapToObj(number -> EmulatorProcess.start(all.toArray(String[]::new)))
                .toList();
        emulators.addAll(started);
        started.forEach(EmulatorProcess::emulator);
        return started;
    }

    @Override
    public void close() {
        emulators.forEach(EmulatorProcess::close);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
