package sesemulator.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The octets of bounces in a smaller form. They are told from those that an older version left as they were by their first
 * octet, with which no bounce begins, since that begins with a header field.
 */
final class Packing {
    private static final byte MARK = 0;

    /** What most bounces hold; a change makes what is packed unreadable. */
    private static final byte[] COMMON = """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit
            Content-Description: Notification
            Content-Type: message/rfc822
            Content-Type: text/rfc822-headers
            Message-ID: <
            Received: from
            From: MAILER-DAEMON@
            Mime-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="
            Auto-Submitted: auto-replied
            Subject: Delivery Status Notification (Failure)
            An error occurred while trying to deliver the mail to the following recipients:
            Content-Type: message/delivery-status
            Reporting-MTA: dns;
            Arrival-Date:
            Final-Recipient: rfc822;
            Original-Recipient: rfc822;
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 user unknown
            Date:
            """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);

    private Packing() {}

    static byte[] pack(byte[] octets) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(COMMON);
            deflater.setInput(octets);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(octets.length / 2 + 64);
            packed.write(MARK);
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] octets) {
        if (octets.length == 0 || octets[0] != MARK) {
            return octets;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(COMMON);
            inflater.setInput(octets, 1, octets.length - 1);
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream(octets.length * 4);
            byte[] part = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) {
                    throw new IllegalStateException("The octets of a bounce in the store are cut short");
                }
                unpacked.write(part, 0, length);
            }
            return unpacked.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("The octets of a bounce in the store are not as they were packed", e);
        } finally {
            inflater.end();
        }
    }
}
