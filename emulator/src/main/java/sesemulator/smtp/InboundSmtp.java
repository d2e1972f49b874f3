package sesemulator.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import sesemulator.fault.Delays;
import sesemulator.memory.WorkingMemory;
import sesemulator.receipt.Admission;
import sesemulator.receipt.Reception;

/**
 * The inbound SMTP server; greeting and replies are SES's (observed). Safe for many threads; started at most once.
 *
 * <p>EHLO offers what SES offers (8BITMIME, STARTTLS) and SIZE; CHUNKING and SMTPUTF8 too, since the library always
 * does. Addresses must be ASCII all the same, as for SES (documented).
 */
public final class InboundSmtp implements AutoCloseable {
    private static final int WAITING_CONNECTIONS = 256;

    private final AcceptedSockets sockets = new AcceptedSockets();
    private final Delays delays = new Delays();
    private final SMTPServer server;

    /**
     * @param tls asked once, when the first client wants TLS
     * @param replies told of those to each mail
     */
    public InboundSmtp(
            Settings settings,
            Admission admission,
            Reception reception,
            SmtpFaults faults,
            Supplier<SSLContext> tls,
            SmtpReplies replies) {
        this.server = SMTPServer.port(settings.port())
                .bindAddress(settings.bindAddress())
                .backlog(WAITING_CONNECTIONS)
                .hostName(settings.hostName())
                .softwareName("Amazon SES " + settings.greetingToken())
                .maxMessageSize(settings.maxMessageSize())
                .maxRecipients(settings.maxRecipients())
                .maxConnections(settings.maxConnections())
                .connectionTimeoutMs(Math.toIntExact(settings.idleTimeout().toMillis()))
                .insertReceivedHeaders(false)
                .enableTLS()
                .startTlsSocketFactory(new StartTls(tls))
                .serverSocketFactory(sockets::listener)
                .executorService(new SessionThreads(settings.threads()))
                .sessionHandler(new Greeting(session -> new SessionFaults(session, faults, delays, sockets)))
                .messageHandlerFactory(context -> new CountedTransaction(
                        new MailTransaction(
                                context,
                                admission,
                                reception,
                                new Incoming.Limits(settings.maxMessageSize(), settings.memory()),
                                new SessionFaults((Session) context, faults, delays, sockets)),
                        replies))
                .build();
        server.getCommandHandler().addCommand(new MailCommand());
        server.getCommandHandler().addCommand(new DataCommand());
        server.getCommandHandler().addCommand(new Help());
    }

    /** @throws UncheckedIOException if the port cannot be had; its cause tells why, such as a BindException */
    public void start() {
        try {
            server.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new UncheckedIOException(String.valueOf(cause.getMessage()), cause);
            }
            throw e;
        }
    }

    /** The port listened on, once started. */
    public int port() {
        return server.getPortAllocated();
    }

    /** How many clients are connected. */
    public int connections() {
        return sockets.size();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Drops all connections; a mail that is just being kept has half a second to be done. */
    @Override
    public void close() {
        delays.close();
        sockets.closeAll();
        server.stop();
    }

    /**
     * How to listen, and how much to take.
     *
     * @param port 0 for any free one
     * @param region the region whose inbound server this is
     * @param greetingToken the word at the end of the greeting, on real servers a random one
     * @param maxMessageSize octets of one message
     * @param memory for all messages that are being received
     * @param idleTimeout how long a client may be silent, in whole milliseconds
     * @param threads makes the one that serves a connection
     */
    public record Settings(
            InetAddress bindAddress,
            int port,
            String region,
            String greetingToken,
            int maxMessageSize,
            WorkingMemory memory,
            int maxRecipients,
            int maxConnections,
            Duration idleTimeout,
            ThreadFactory threads) {
        public Settings {
            if (maxMessageSize < 1 || maxRecipients < 1 || maxConnections < 1) {
                throw new IllegalArgumentException("Limits of size, recipients and connections are at least 1");
            }
        }

        public String hostName() {
            return "inbound-smtp." + region + ".amazonaws.com";
        }
    }
}
