package sesemulator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sesemulator.mail.Claims;
import sesemulator.mail.MailId;

/**
 * The emulators on one PostgreSQL, each a row of {@code shared_emulator}, and the mails that they work at, in {@code
 * shared_claim}. One that was not heard of for ten seconds counts as gone, and others may claim what it had. Safe for many
 * threads.
 */
final class SharedEmulators {
    private static final long LEASE_US = 10_000_000;
    private static final String IS_GONE = "seen_us < shared_real_us() - " + LEASE_US;

    private final Database database;
    private final String self;

    /** @param self a name that no other emulator has */
    SharedEmulators(Database database, String self) {
        this.database = database;
        this.self = self;
    }

    /** Says that this one lives. */
    void beat(Connection connection) throws SQLException {
        execute(
                connection,
                "INSERT INTO shared_emulator (id, seen_us) VALUES (?, shared_real_us())"
                        + " ON CONFLICT (id) DO UPDATE SET seen_us = EXCLUDED.seen_us");
    }

    /** Says that this one is going. */
    void leave(Connection connection) throws SQLException {
        execute(connection, "UPDATE shared_emulator SET seen_us = 0 WHERE id = ?");
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, self);
            statement.execute();
        }
    }

    /** Strikes out those that are gone; returns whether there were any, whose work is then this one's to find. */
    boolean strikeOutGone() {
        int gone = database.inTransaction(() -> {
            SharedRateMeters.forgetWhatIsPast(database);
            return database.change("DELETE FROM shared_emulator WHERE " + IS_GONE + " AND id <> ?", self);
        });
        return gone > 0;
    }

    /** @param work what the mails are claimed for */
    Claims claims(String work) {
        Set<MailId> own = ConcurrentHashMap.newKeySet();
        return new Claims() {
            @Override
            public boolean claim(MailId mail) {
                if (!own.add(mail)) {
                    return false;
                }
                boolean isClaimed = false;
                try {
                    isClaimed = SharedEmulators.this.claim(work, mail);
                } finally {
                    if (!isClaimed) {
                        own.remove(mail);
                    }
                }
                return isClaimed;
            }

            @Override
            public void release(MailId mail) {
                own.remove(mail);
                PostgresDatabase.withoutFlush(
                        database,
                        () -> database.change(
                                "DELETE FROM shared_claim WHERE work = ? AND mail = ? AND emulator = ?",
                                work,
                                mail.value(),
                                self));
            }
        };
    }

    private boolean claim(String work, MailId mail) {
        int claimed = PostgresDatabase.withoutFlush(
                database,
                () -> database.change(
                        "INSERT INTO shared_claim AS c (work, mail, emulator) VALUES (?, ?, ?)"
                                + " ON CONFLICT (work, mail) DO UPDATE SET emulator = EXCLUDED.emulator"
                                + " WHERE c.emulator = EXCLUDED.emulator OR NOT EXISTS (SELECT 1 FROM"
                                + " shared_emulator e WHERE e.id = c.emulator AND NOT e." + IS_GONE + ")",
                        work,
                        mail.value(),
                        self));
        return claimed > 0;
    }
}
