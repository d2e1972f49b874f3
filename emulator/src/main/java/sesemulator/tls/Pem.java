package sesemulator.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in PEM (RFC 7468); text around it is passed over. */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (?<label>[A-Z0-9 ]+)-----(?<content>[^-]*)-----END \\k<label>-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private final List<Block> blocks = new ArrayList<>();

    Pem(String text) {
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group("label"), matcher.group("content")));
        }
    }

    /** @throws IOException if there is none */
    List<Certificate> certificates() throws IOException, GeneralSecurityException {
        List<Certificate> certificates = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (Block block : blocks) {
            if (block.label().equals("CERTIFICATE")) {
                certificates.add(factory.generateCertificate(new ByteArrayInputStream(block.octets())));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException("it holds no certificate in PEM, and is no PKCS #12 store");
        }
        return certificates;
    }

    /** @throws IOException if there is none that can be read */
    PrivateKey privateKey() throws IOException, GeneralSecurityException {
        for (Block block : blocks) {
            if (block.label().equals("PRIVATE KEY")) {
                return privateKey(new PKCS8EncodedKeySpec(block.octets()));
            }
        }
        for (Block block : blocks) {
            if (block.label().endsWith(" PRIVATE KEY")) {
                throw new IOException(
                        "its key is a " + block.label() + ", but must be a PRIVATE KEY, not encrypted: openssl pkcs8"
                                + " -topk8 -nocrypt makes one of it");
            }
        }
        throw new IOException("it holds no private key in PEM");
    }

    private static PrivateKey privateKey(PKCS8EncodedKeySpec encoded) throws IOException, GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            Optional<PrivateKey> key = privateKey(algorithm, encoded);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new IOException("its private key is of none of " + ALGORITHMS);
    }

    private static Optional<PrivateKey> privateKey(String algorithm, PKCS8EncodedKeySpec encoded)
            throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
        } catch (InvalidKeySpecException e) {
            return Optional.empty(); // it is another's
        }
    }

    private record Block(String label, String content) {
        byte[] octets() throws IOException {
            try {
                return Base64.getMimeDecoder().decode(content);
            } catch (IllegalArgumentException e) {
                throw new IOException("its " + label + " is not Base64: " + e.getMessage(), e);
            }
        }
    }
}
