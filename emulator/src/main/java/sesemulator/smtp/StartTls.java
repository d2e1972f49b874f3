package sesemulator.smtp;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SSLSocketCreator;

/** Turns a connection into a TLS one. Safe for many threads. */
final class StartTls implements SSLSocketCreator {
    private final Supplier<SSLContext> source;
    private @Nullable SSLContext context;

    /** @param source asked once, when the first client wants TLS */
    StartTls(Supplier<SSLContext> source) {
        this.source = source;
    }

    @Override
    public SSLSocket createSSLSocket(Socket socket) throws IOException {
        String peer = socket.getInetAddress().getHostAddress(); // its name would have to be looked up
        SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(socket, peer, socket.getPort(), true);
        tls.setUseClientMode(false);
        return tls;
    }

    private synchronized SSLContext context() {
        SSLContext made = context;
        if (made == null) {
            made = source.get();
            context = made;
        }
        return made;
    }
}
