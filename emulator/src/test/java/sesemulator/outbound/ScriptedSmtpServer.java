package sesemulator.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An SMTP server on a free port that takes all mail, unless its script has another reply to a command. */
public final class ScriptedSmtpServer implements AutoCloseable {
    /** The script's name for the end of the message. */
    static final String END_OF_DATA = ".";
    /** The script's name for the moment after a client has come. */
    static final String GREETING = "";
    /** A reply that never comes. */
    static final String SILENCE = "silence";
    /** A reply that is the end of the connection. */
    static final String HANG_UP = "hang up";

    private static final Map<String, String> USUAL =
            Map.of(GREETING, "220 scripted", "EHLO", "250 scripted", "DATA", "354 go on", END_OF_DATA, "250 taken");

    private final ServerSocket server;
    private final Thread acceptor = new Thread(this::serve, "scripted-smtp");
    private final Map<String, Queue<String>> script = new HashMap<>();
    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    /**
     * A message that the server took.
     *
     * @param from the whole MAIL command
     * @param to the whole RCPT command
     * @param message a character for each octet, with SMTP's doubled dots made single
     */
    public record Taken(String from, String to, String message) {}

    public ScriptedSmtpServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Gives these replies to the next such commands; after them, the usual one again. */
    ScriptedSmtpServer replying(String verb, String... replies) {
        synchronized (script) {
            Collections.addAll(script.computeIfAbsent(verb, any -> new ArrayDeque<>()), replies);
        }
        return this;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Waits for the next message. */
    public Taken takeMessage() throws InterruptedException {
        Taken message = taken.poll(10, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("No message came");
        }
        return message;
    }

    boolean hasNoFurtherMessage() {
        return taken.isEmpty();
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                connections.add(socket);
                Thread thread = new Thread(() -> talk(socket), "scripted-smtp-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // Closed: the end of the server.
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            reply(socket, next(GREETING));
            Taken envelope = new Taken("", "", "");
            for (String line = line(in); !line.equals("QUIT"); line = line(in)) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                String reply = next(verb);
                envelope = switch (verb) {
                    case "MAIL" -> new Taken(line, "", "");
                    case "RCPT" -> new Taken(envelope.from(), line, "");
                    default -> envelope;
                };
                reply(socket, reply);
                if (reply.startsWith("354")) {
                    takeData(socket, in, envelope);
                }
            }
        } catch (IOException e) {
            // The client is gone, or the server is closed.
        }
    }

    private void takeData(Socket socket, InputStream in, Taken envelope) throws IOException {
        Taken message = new Taken(envelope.from(), envelope.to(), message(in));
        String reply = next(END_OF_DATA);
        if (reply.startsWith("250")) {
            taken.add(message);
        }
        reply(socket, reply);
    }

    private static void reply(Socket socket, String reply) throws IOException {
        if (reply.equals(HANG_UP)) {
            throw new IOException("As the script says");
        }
        if (reply.equals(SILENCE)) {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private String next(String verb) {
        synchronized (script) {
            String scripted = script.getOrDefault(verb, new ArrayDeque<>()).poll();
            return scripted == null ? USUAL.getOrDefault(verb, "250 ok") : scripted;
        }
    }

    private static String message(InputStream in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = line(in); !line.equals("."); line = line(in)) {
            String undotted = line.startsWith(".") ? line.substring(1) : line;
            message.append(undotted).append("\r\n");
        }
        return message.toString();
    }

    /** Up to CRLF, and to nothing less. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < 2 || line.lastIndexOf("\r\n") != line.length() - 2) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("The client is gone");
            }
            line.append((char) octet);
        }
        return line.substring(0, line.length() - 2);
    }

    @Override
    public void close() {
        try {
            server.close();
            acceptor.join(); // an accept under way may take one more connection
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
