package sesemulator.smtp;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The server's side of STARTTLS, with a certificate that is made when the first client asks. Safe for many threads. */
final class StartTls {
    private final String hostName;
    private final SecureRandom random;
    private @Nullable SSLContext context;

    StartTls(String hostName, SecureRandom random) {
        this.hostName = hostName;
        this.random = random;
    }

    SSLSocket serve(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) context()
                .getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private synchronized SSLContext context() {
        if (context == null) {
            context = newContext();
        }
        return context;
    }

    private SSLContext newContext() {
        try {
            SelfSignedCertificate own = SelfSignedCertificate.generate(hostName, random);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("smtp", own.privateKey(), new char[0], new X509Certificate[] {own.certificate()});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, new char[0]);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, random);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every JDK can make a certificate, but this one failed", e);
        }
    }
}
