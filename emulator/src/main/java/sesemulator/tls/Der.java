package sesemulator.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes ASN.1 in its distinguished encoding (ITU-T X.690), as far as a certificate needs it. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED_CONTEXT = 0xa0;

    private Der() {}

    static byte[] sequence(byte[]... elements) {
        return element(SEQUENCE, joined(elements));
    }

    static byte[] set(byte[]... elements) {
        return element(SET, joined(elements));
    }

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    static byte[] bitString(byte[] octets) {
        byte[] noUnusedBits = {0};
        return element(BIT_STRING, joined(noUnusedBits, octets));
    }

    static byte[] octetString(byte[] octets) {
        return element(OCTET_STRING, octets);
    }

    static byte[] utf8String(String text) {
        return element(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param text {@code YYMMDDhhmmssZ}, for the years up to 2049 */
    static byte[] utcTime(String text) {
        return element(UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param text {@code YYYYMMDDhhmmssZ} */
    static byte[] generalizedTime(String text) {
        return element(GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Tagged {@code [number] IMPLICIT}, of a primitive type. */
    static byte[] implicit(int number, byte[] content) {
        return element(CONTEXT | number, content);
    }

    /** Tagged {@code [number] EXPLICIT}. */
    static byte[] explicit(int number, byte[] element) {
        return element(CONSTRUCTED_CONTEXT | number, element);
    }

    static byte[] objectIdentifier(int first, int second, int... arcs) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(first * 40 + second);
        for (int arc : arcs) {
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >> shift != 0) {
                    content.write(0x80 | ((arc >> shift) & 0x7f));
                }
            }
            content.write(arc & 0x7f);
        }
        return element(OBJECT_IDENTIFIER, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int from = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - from));
            out.write(length, from, length.length - from);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
