package sesemulator.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A captured bounce as the value of one column: its document, behind the number of its octets, and the bounce's own octets.
 * They are deflated as one, since most of what they say stands in both.
 */
final class BouncePacking {
    private static final Deflation DEFLATION = new Deflation("bounces.txt");

    /** Octets of the longest document and of the longest bounce; what says that it is longer is none. */
    private static final int LONGEST = 64 << 20;

    private final Deflation deflation;

    BouncePacking(Deflation deflation) {
        this.deflation = deflation;
    }

    /** @param id and the next stand in the row, too, and so take no room again */
    static BouncePacking of(String id, String originalMessageId) {
        return new BouncePacking(DEFLATION.with(id + originalMessageId));
    }

    byte[] pack(String document, byte[] octets) {
        byte[] text = document.getBytes(StandardCharsets.UTF_8);
        return deflation.pack(out -> {
            out.writeInt(text.length);
            out.write(text);
            out.write(octets);
        });
    }

    /** @throws IllegalStateException if it is not as it was packed */
    String document(byte[] packed) {
        return read(packed, in -> new String(text(in), StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it is not as it was packed */
    byte[] octets(byte[] packed) {
        return read(packed, in -> {
            text(in);
            byte[] octets = in.readNBytes(LONGEST);
            if (in.read() >= 0) {
                throw new IOException("more than " + LONGEST + " octets");
            }
            return octets;
        });
    }

    private <T> T read(byte[] packed, Deflation.Reading<T> reading) {
        return deflation.unpack(new ByteArrayInputStream(packed), reading);
    }

    private static byte[] text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a document of " + length + " octets");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return text;
    }
}
