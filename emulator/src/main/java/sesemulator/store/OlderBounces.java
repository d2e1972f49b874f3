package sesemulator.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.util.List;
import sesemulator.bounce.CapturedBounce;
import sesemulator.store.Database.Reading;

/** Captured bounces as they were kept by older schemas, for which SQL alone does not suffice. */
final class OlderBounces {
    /** The first octet of those that were packed until schema 12, with which no bounce begins; others were kept as they were. */
    private static final byte MARK = 0;

    private static final Deflation UNTIL_12 = new Deflation("bounces-012.txt");
    private static final BouncePacking OF_13 = new BouncePacking(new Deflation("bounces-013.txt"));
    private static final int AT_A_TIME = 100;

    private OlderBounces() {}

    /** Puts into each bounce's own row what it was looked for by, and its document and its octets as one. */
    static void putTogether(Database database) {
        for (String column :
                List.of("recipients VARCHAR", "statuses VARCHAR", "bounce_types VARCHAR", "packed BYTEA")) {
            database.run("ALTER TABLE captured_bounce ADD COLUMN " + column + " DEFAULT '' NOT NULL");
        }
        changeEach(
                database,
                "SELECT b.position, b.document, o.bytes FROM captured_bounce b JOIN captured_bounce_bytes o"
                        + " ON o.position = b.position WHERE b.position > ? ORDER BY b.position",
                "UPDATE captured_bounce SET recipients = ?, statuses = ?, bounce_types = ?, packed = ? WHERE position = ?",
                row -> {
                    String document = row.getString("document");
                    RecipientLines lines = RecipientLines.of(
                            Json.read(document, CapturedBounce.class).recipients());
                    return new Object[] {
                        lines.recipients(),
                        lines.statuses(),
                        lines.bounceTypes(),
                        OF_13.pack(document, unpacked(row.getBytes("bytes"))),
                        row.getLong(Table.POSITION)
                    };
                });
    }

    /** Packs each bounce by what stands in its row. */
    static void packAnew(Database database) {
        changeEach(
                database,
                "SELECT position, id, original_message_id, packed FROM captured_bounce WHERE position > ? ORDER BY position",
                "UPDATE captured_bounce SET packed = ?, octets = ? WHERE position = ?",
                row -> {
                    byte[] older = row.getBytes("packed");
                    byte[] packed = BouncePacking.of(row.getString("id"), row.getString("original_message_id"))
                            .pack(OF_13.document(older), OF_13.octets(older));
                    return new Object[] {packed, Shelf.octets("", packed.length), row.getLong(Table.POSITION)};
                });
    }

    /** @param values the last of which is the position */
    private static void changeEach(Database database, String select, String update, Reading<Object[]> values) {
        List<Object[]> some;
        long position = 0;
        do {
            some = database.find(select + " LIMIT " + AT_A_TIME, values, position);
            for (Object[] bounce : some) {
                database.change(update, bounce);
                position = (Long) bounce[bounce.length - 1];
            }
        } while (!some.isEmpty());
    }

    private static byte[] unpacked(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != MARK) {
            return bytes;
        }
        return UNTIL_12.unpack(new ByteArrayInputStream(bytes, 1, bytes.length - 1), DataInputStream::readAllBytes);
    }
}
