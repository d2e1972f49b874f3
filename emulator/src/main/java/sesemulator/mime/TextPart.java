package sesemulator.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text of a mail with its two header fields. The choice of the encoding is assumed. */
record TextPart(String type, String encoding, String body) {
    private static final int LONGEST_LINE = 998;

    static TextPart of(String subtype, MimeContent content) {
        Charset charset = Charsets.of(content);
        String data = content.data().replaceAll("\\r\\n|\\r|\\n", "\r\n");
        byte[] octets = data.getBytes(charset);
        String encoding = encoding(octets, charset);
        String type = "text/" + subtype + "; charset=" + charset.name();
        return new TextPart(type, encoding, encode(octets, encoding));
    }

    /** Each with its CRLF. */
    String fields() {
        return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n";
    }

    private static String encoding(byte[] octets, Charset charset) {
        if (!"\r\n".equals(new String("\r\n".getBytes(charset), StandardCharsets.ISO_8859_1))) {
            return "base64";
        }
        return isSevenBit(octets) ? "7bit" : "quoted-printable";
    }

    private static boolean isSevenBit(byte[] octets) {
        int column = 0;
        for (byte octet : octets) {
            column = octet == '\n' ? 0 : column + 1;
            if (octet <= 0 || column > LONGEST_LINE) {
                return false;
            }
        }
        return true;
    }

    private static String encode(byte[] octets, String encoding) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStream out = MimeUtility.encode(encoded, encoding)) {
            out.write(octets);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return encoded.toString(StandardCharsets.US_ASCII);
    }
}
