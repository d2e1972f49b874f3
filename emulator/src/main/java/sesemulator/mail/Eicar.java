package sesemulator.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The test file of EICAR, which every virus scanner takes for a virus; plain, or in base64 as an attachment is. */
public final class Eicar {
    /** In halves, so that no scanner takes this program for one that is infected. */
    private static final byte[] PLAIN = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final List<byte[]> FORMS = List.of(PLAIN, base64());

    private Eicar() {}

    /** Without its last group, which depends on what follows. */
    private static byte[] base64() {
        byte[] whole = Arrays.copyOf(PLAIN, PLAIN.length - PLAIN.length % 3);
        return Base64.getEncoder().encode(whole);
    }

    public static boolean isIn(byte[] mail) {
        for (int start = 0; start < mail.length; start++) {
            for (byte[] form : FORMS) {
                if (mail[start] == form[0] && isAt(mail, start, form)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Wherever lines end between. */
    private static boolean isAt(byte[] mail, int start, byte[] form) {
        int found = 0;
        for (int i = start; i < mail.length && found < form.length; i++) {
            if (mail[i] == form[found]) {
                found++;
            } else if (mail[i] != '\r' && mail[i] != '\n') {
                return false;
            }
        }
        return found == form.length;
    }
}
