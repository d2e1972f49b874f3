package sesemulator.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Captured bounces as they were kept until schema 12: a document in one table, octets in another. */
final class OlderBounces {
    /** The first octet of those that were packed, with which no bounce begins; others were kept as they were. */
    private static final byte MARK = 0;

    private static final Deflation DEFLATION = new Deflation("bounces-012.txt");
    private static final int AT_A_TIME = 100;

    private OlderBounces() {}

    /** Gives each bounce its {@code packed}, for which SQL alone does not suffice. */
    static void pack(Handle handle) {
        handle.execute("ALTER TABLE captured_bounce ADD COLUMN packed BYTEA");
        List<Map.Entry<Long, byte[]>> some = behind(handle, 0);
        while (!some.isEmpty()) {
            some.forEach(bounce -> Rows.change(
                    handle,
                    "UPDATE captured_bounce SET packed = ? WHERE position = ?",
                    bounce.getValue(),
                    bounce.getKey()));
            some = behind(handle, some.get(some.size() - 1).getKey());
        }
    }

    /** Those behind a position, by theirs. */
    private static List<Map.Entry<Long, byte[]>> behind(Handle handle, long position) {
        return Rows.find(
                handle,
                "SELECT b.position, b.document, o.bytes FROM captured_bounce b JOIN captured_bounce_bytes o"
                        + " ON o.position = b.position WHERE b.position > ? ORDER BY b.position LIMIT " + AT_A_TIME,
                row -> Map.entry(
                        row.getLong("position"),
                        PackedBounce.of(row.getString("document"), unpacked(row.getBytes("bytes")))),
                position);
    }

    private static byte[] unpacked(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != MARK) {
            return bytes;
        }
        return DEFLATION.unpack(new ByteArrayInputStream(bytes, 1, bytes.length - 1), DataInputStream::readAllBytes);
    }
}
