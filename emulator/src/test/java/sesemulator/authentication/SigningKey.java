package sesemulator.authentication;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.Locale;

/** A key that mail is signed with by the letter of RFC 6376, relaxed and with nothing but the JDK. */
public final class SigningKey {
    private final KeyPair pair;

    public SigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the record. */
    public String text() {
        return "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** A line of a master file, in strings of at most 255 characters. */
    public String line(String selector, String domain) {
        String key = text();
        return selector + "._domainkey." + domain + " TXT \"" + key.substring(0, 200) + "\" \"" + key.substring(200)
                + "\"";
    }

    /** The mail, with a signature of its From and Subject on top; it must have both, each on one line. */
    public String signed(String mail, String tags) {
        String[] parts = mail.split("\r\n\r\n", 2);
        String unsigned = "v=1; a=rsa-sha256; c=relaxed/relaxed; h=from:subject; " + tags + "; bh="
                + base64(sha256(relaxedBody(parts[1]))) + "; b=";
        String header = relaxed(parts[0], "From") + relaxed(parts[0], "Subject") + "dkim-signature:" + unsigned;
        return "DKIM-Signature: " + unsigned + base64(signature(header)) + "\r\n" + mail;
    }

    private static String relaxed(String header, String name) {
        for (String line : header.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                String value = line.substring(line.indexOf(':') + 1)
                        .replaceAll("[ \t]+", " ")
                        .strip();
                return name.toLowerCase(Locale.ROOT) + ":" + value + "\r\n";
            }
        }
        throw new IllegalArgumentException("No " + name);
    }

    private static String relaxedBody(String body) {
        String lines = body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n").replaceAll("(\r\n)+$", "");
        return lines.isEmpty() ? "" : lines + "\r\n";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
