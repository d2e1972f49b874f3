package sesemulator.smtp;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SSLSocketCreator;

/** Turns a connection into a TLS one. Makes its certificate when the first client asks for it. Safe for many threads. */
final class StartTls implements SSLSocketCreator {
    private final String hostName;
    private final SecureRandom random;
    private @Nullable SSLContext context;

    StartTls(String hostName, SecureRandom random) {
        this.hostName = hostName;
        this.random = random;
    }

    @Override
    public SSLSocket createSSLSocket(Socket socket) throws IOException {
        String peer = socket.getInetAddress().getHostAddress(); // its name would have to be looked up
        SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(socket, peer, socket.getPort(), true);
        tls.setUseClientMode(false);
        return tls;
    }

    private synchronized SSLContext context() throws IOException {
        SSLContext made = context;
        if (made == null) {
            try {
                made = newContext();
            } catch (GeneralSecurityException e) {
                throw new IOException("No TLS on this Java runtime: " + e.getMessage(), e);
            }
            context = made;
        }
        return made;
    }

    private SSLContext newContext() throws GeneralSecurityException, IOException {
        SelfSignedCertificate own = SelfSignedCertificate.forHost(hostName, random);
        char[] password = {};
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, password);
        store.setKeyEntry("smtp", own.privateKey(), password, new Certificate[] {own.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(keys.getKeyManagers(), null, random);
        return made;
    }
}
