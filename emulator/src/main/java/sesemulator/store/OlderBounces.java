package sesemulator.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.util.List;
import sesemulator.bounce.CapturedBounce;

/** Captured bounces as they were kept until schema 12: a document in one table, octets in another. */
final class OlderBounces {
    /** The first octet of those that were packed, with which no bounce begins; others were kept as they were. */
    private static final byte MARK = 0;

    private static final Deflation DEFLATION = new Deflation("bounces-012.txt");
    private static final int AT_A_TIME = 100;

    private OlderBounces() {}

    /** Gives each bounce what it has by now, for which SQL alone does not suffice. */
    static void renew(Database database) {
        for (String column :
                List.of("recipients VARCHAR", "statuses VARCHAR", "bounce_types VARCHAR", "packed BYTEA")) {
            database.run("ALTER TABLE captured_bounce ADD COLUMN " + column + " DEFAULT '' NOT NULL");
        }
        long position = 0;
        List<Object[]> some;
        do {
            some = behind(database, position);
            for (Object[] bounce : some) {
                database.change(
                        "UPDATE captured_bounce SET recipients = ?, statuses = ?, bounce_types = ?, packed = ?"
                                + " WHERE position = ?",
                        bounce);
                position = (Long) bounce[bounce.length - 1];
            }
        } while (!some.isEmpty());
    }

    private static List<Object[]> behind(Database database, long position) {
        return database.find(
                "SELECT b.position, b.document, o.bytes FROM captured_bounce b JOIN captured_bounce_bytes o"
                        + " ON o.position = b.position WHERE b.position > ? ORDER BY b.position LIMIT " + AT_A_TIME,
                row -> {
                    String document = row.getString("document");
                    RecipientLines lines = RecipientLines.of(
                            Json.read(document, CapturedBounce.class).recipients());
                    return new Object[] {
                        lines.recipients(),
                        lines.statuses(),
                        lines.bounceTypes(),
                        PackedBounce.of(document, unpacked(row.getBytes("bytes"))),
                        row.getLong("position")
                    };
                },
                position);
    }

    private static byte[] unpacked(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != MARK) {
            return bytes;
        }
        return DEFLATION.unpack(new ByteArrayInputStream(bytes, 1, bytes.length - 1), DataInputStream::readAllBytes);
    }
}
