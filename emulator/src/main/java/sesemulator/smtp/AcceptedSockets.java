package sesemulator.smtp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
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
