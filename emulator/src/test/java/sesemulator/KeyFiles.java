package sesemulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A new key for mail.example with its certificate, in every form that a user may have it in. */
final class KeyFiles {
    private static final String PASSWORD = "changeit";

    private KeyFiles() {}

    /** Writes store.p12, key.pem, certificate.pem, both.pem, and sec1.pem, whose form is an older one. */
    static void make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("store.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail.example",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool ended with " + exit);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        String key = pem(
                "PRIVATE KEY", store.getKey("server", PASSWORD.toCharArray()).getEncoded());
        String certificate = pem("CERTIFICATE", store.getCertificate("server").getEncoded());
        Files.writeString(folder.resolve("key.pem"), key);
        Files.writeString(folder.resolve("certificate.pem"), certificate);
        Files.writeString(folder.resolve("both.pem"), certificate + key);
        Files.writeString(folder.resolve("sec1.pem"), certificate + key.replace("PRIVATE KEY", "EC PRIVATE KEY"));
    }

    private static String pem(String label, byte[] octets) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(octets);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }
}
