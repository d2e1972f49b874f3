package sesemulator.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with its certificate, by which a server shows who it is. Immutable. */
public final class TlsIdentity {
    private static final char[] NO_PASSWORD = {};
    /** The first octet of a PKCS #12 file, that of a SEQUENCE in DER. */
    private static final byte SEQUENCE = 0x30;

    private final SSLContext context;

    private TlsIdentity(KeyStore keys, char[] password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
    }

    /**
     * Makes a certificate that vouches for itself.
     *
     * @param hostNames names or IP addresses, the first its common name
     */
    public static TlsIdentity selfSigned(List<String> hostNames, SecureRandom random) {
        try {
            SelfSignedCertificate own = SelfSignedCertificate.forHosts(hostNames, random);
            return of(own.privateKey(), List.of(own.certificate()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No TLS on this Java runtime: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a PKCS #12 store with one key, or PEM with a certificate, those that vouch for it, and its key.
     *
     * @param keyFile PEM with the key, where it has a file of its own; else the same file
     * @param password the store's; nothing for PEM
     * @throws IOException if the files cannot be read, or hold something else; its message tells what
     */
    public static TlsIdentity read(Path file, Path keyFile, String password) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            if (content.length > 0 && content[0] == SEQUENCE) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(new ByteArrayInputStream(content), password.toCharArray());
                requireKey(store);
                return new TlsIdentity(store, password.toCharArray());
            }
            PrivateKey key = new Pem(Files.readString(keyFile)).privateKey();
            return of(key, new Pem(Files.readString(file)).certificates());
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void requireKey(KeyStore store) throws GeneralSecurityException, IOException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return;
            }
        }
        throw new IOException("it holds no private key");
    }

    private static TlsIdentity of(PrivateKey key, List<? extends Certificate> chain)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
        return new TlsIdentity(store, NO_PASSWORD);
    }

    public SSLContext context() {
        return context;
    }
}
