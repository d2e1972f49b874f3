package sesemulator.store;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import sesemulator.store.Database.Reading;

/** RFC 1951, with a dictionary of what most of it will hold. Safe for many threads. */
final class Deflation {
    private final byte[] dictionary;

    /** @param resource a file of this package; what was packed with one of its versions cannot be read with another */
    Deflation(String resource) {
        this(Schema.read(resource).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private Deflation(byte[] dictionary) {
        this.dictionary = dictionary;
    }

    /** The same for things that hold this text, too; it must be at hand when they are read. */
    Deflation with(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(dictionary, dictionary.length + more.length);
        System.arraycopy(more, 0, all, dictionary.length, more.length);
        return new Deflation(all);
    }

    byte[] pack(Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setDictionary(dictionary);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, deflater))) {
            writing.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("A thing could not be packed", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** @throws IllegalStateException if it is not as it was packed */
    <T> T unpack(InputStream packed, Reading<T> reading) {
        Inflater inflater = new Inflater(true);
        inflater.setDictionary(dictionary);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(packed, inflater))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new IllegalStateException("A thing in the store is not as it was packed: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    /** What is to be packed. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** How what was packed is read. */
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }
}
