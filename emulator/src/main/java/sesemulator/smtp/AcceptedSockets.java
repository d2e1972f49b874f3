package sesemulator.smtp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of clients, known so that all can be dropped at once: the library closes them one by one and waits for
 * writers that wait for their clients. Safe for many threads.
 */
final class AcceptedSockets {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedSockets.class);

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Returns an unbound socket to listen with. */
    ServerSocket listener() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                socket.setTcpNoDelay(true); // a reply to each of several pipelined commands
                open.removeIf(Socket::isClosed);
                open.add(socket);
                return socket;
            }
        };
    }

    /** Closes a client's connection without a word, whatever runs on top of it, such as TLS. */
    void close(SocketAddress client) {
        of(client).forEach(AcceptedSockets::close);
    }

    /** The same with TCP's RST instead of its FIN. */
    void reset(SocketAddress client) {
        of(client).forEach(socket -> {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                LOG.debug("A connection is closed instead of reset", e);
            }
            close(socket);
        });
    }

    private List<Socket> of(SocketAddress client) {
        return open.stream()
                .filter(socket -> client.equals(socket.getRemoteSocketAddress()))
                .toList();
    }

    int size() {
        open.removeIf(Socket::isClosed);
        return open.size();
    }

    void closeAll() {
        open.forEach(AcceptedSockets::close);
        open.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A connection was closed with a complaint", e);
        }
    }
}
