package sesemulator.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4: what is signed, and by which key. Documented as {@link CanonicalRequest} is. */
final class Signatures {
    private static final String MAC = "HmacSHA256";

    private Signatures() {}

    static String stringToSign(Instant date, CredentialScope credential, String canonicalRequest) {
        return String.join(
                "\n",
                Authentication.ALGORITHM,
                SigningDates.text(date),
                credential.text(),
                sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns hexadecimal digits in lower case. */
    static String signature(String secret, CredentialScope credential, String stringToSign) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : credential.parts()) {
            key = mac(key, part);
        }
        return HexFormat.of().formatHex(mac(key, stringToSign));
    }

    /** Returns hexadecimal digits in lower case. */
    static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + MAC, e);
        }
    }
}
