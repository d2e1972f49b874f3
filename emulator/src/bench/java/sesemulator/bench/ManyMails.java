package sesemulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** SendBounce while few mails and while many are kept, both in a file. */
final class ManyMails {
    private static final int FEW = 1000;
    private static final int ASKED_FOR = 5000;
    private static final String MAIL = "From: sender@outside.example\r\nTo: nobody@inbound.example\r\n"
            + "Subject: One of many\r\nMessage-ID: <one-of-many@outside.example>\r\n\r\nHello\r\n";

    private ManyMails() {}

    static void measure(Length length, Path folder, Report report) {
        report.beginContests("While many mails are kept, in a file");
        fill(folder.resolve("few"), FEW);
        fill(folder.resolve("many"), length.manyMails());
        try (Emulation many = open(folder.resolve("many"));
                Emulation few = open(folder.resolve("few"))) {
            Contest contest = new Contest()
                    .add(length.manyMails() + " mails", many.http(bounces(length.manyMails())))
                    .add(FEW + " mails", few.http(bounces(FEW)));
            contest.warmUp(length.warmUpCalls());
            for (int connections : List.of(1, 16)) {
                contest.play(connections, length.rounds(), length.slice());
                report.add("SendBounce", connections, contest);
            }
        }
        remove(folder.resolve("many"));
    }

    private static Emulation open(Path folder) {
        return Emulation.start(folder, "emulator", "--data-dir", folder.toString());
    }

    private static List<byte[]> bounces(int mails) {
        List<String> ids = new Random(1)
                .ints(ASKED_FOR, 1, mails + 1)
                .mapToObj("%040d"::formatted)
                .toList();
        return Samples.sendBounces(ids);
    }

    /** Lets one mail come in and copies its rows, since a million deliveries take long. */
    private static void fill(Path folder, int mails) {
        String id;
        try (Emulation emulation = open(create(folder))) {
            id = emulation.receive(1, MAIL).get(0);
        }
        String url = "jdbc:h2:file:" + folder.resolve("ses-emulator");
        try (java.sql.Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            statement.execute("INSERT INTO received_mail (id, account, region, time_ms, sender, size, document)"
                    + " SELECT LPAD(x, 40, '0'), account, region, time_ms, sender, size,"
                    + " REPLACE(document, id, LPAD(x, 40, '0'))"
                    + " FROM received_mail, SYSTEM_RANGE(1, " + mails + ") WHERE id = '" + id + "'");
            statement.execute("INSERT INTO received_mail_recipient (position, address)"
                    + " SELECT m.position, r.address FROM received_mail m, received_mail_recipient r"
                    + " WHERE m.position > r.position");
            statement.execute("INSERT INTO received_mail_bytes (position, bytes)"
                    + " SELECT m.position, b.bytes FROM received_mail m, received_mail_bytes b"
                    + " WHERE m.position > b.position");
            // Else all of it would run through the receipt rules at the start.
            statement.execute("INSERT INTO rule_run (position, finished) SELECT m.position, TRUE FROM received_mail m"
                    + " WHERE NOT EXISTS (SELECT 1 FROM rule_run r WHERE r.position = m.position)");
        } catch (SQLException e) {
            throw new IllegalStateException("The store could not be filled", e);
        }
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".mv.db"))
                    .forEach(file -> file.toFile().deleteOnExit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
