package sesemulator.smtp;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes the few kinds of ASN.1 values, in DER (ITU-T X.690), that a certificate is made of. */
final class Der {
    private Der() {}

    static byte[] sequence(byte[]... elements) {
        return element(0x30, joined(elements));
    }

    static byte[] set(byte[]... elements) {
        return element(0x31, joined(elements));
    }

    static byte[] explicit(int number, byte[] element) {
        return element(0xa0 + number, element);
    }

    static byte[] integer(BigInteger value) {
        return element(0x02, value.toByteArray());
    }

    static byte[] bitString(byte[] bytes) {
        return element(0x03, joined(new byte[1], bytes)); // no bit of the last byte is unused
    }

    static byte[] octetString(byte[] bytes) {
        return element(0x04, bytes);
    }

    static byte[] utf8String(String text) {
        return element(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] utcTime(String text) {
        return element(0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] generalizedTime(String text) {
        return element(0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] objectId(int first, int second, int... rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first * 40 + second);
        for (int part : rest) {
            base128(part, out);
        }
        return element(0x06, out.toByteArray());
    }

    private static void base128(int value, ByteArrayOutputStream out) {
        int shift = 28;
        while (shift > 0 && value >> shift == 0) {
            shift -= 7;
        }
        for (; shift > 0; shift -= 7) {
            out.write((value >> shift & 0x7f) | 0x80);
        }
        out.write(value & 0x7f);
    }

    static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        length(content.length, out);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static void length(int length, ByteArrayOutputStream out) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        byte[] bytes = BigInteger.valueOf(length).toByteArray();
        int skipped = bytes[0] == 0 ? 1 : 0;
        out.write(0x80 | (bytes.length - skipped));
        out.write(bytes, skipped, bytes.length - skipped);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
