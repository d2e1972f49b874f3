package sesemulator.smtp;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;
import sesemulator.mail.EmailAddress;
import sesemulator.receipt.Reception;

/**
 * The SMTP server for mail that comes in. Greeting and replies are those of SES (observed); beyond what SES offers, the
 * library offers SIZE, CHUNKING and SMTPUTF8, of which the last takes no address that is not ASCII.
 */
public final class InboundSmtp implements AutoCloseable {
    private final SMTPServer server;

    /** @param random for the certificate of STARTTLS */
    public InboundSmtp(SmtpSettings settings, Reception reception, SecureRandom random) {
        String hostName = "inbound-smtp." + settings.region() + ".amazonaws.com";
        ReceivingBudget budget = new ReceivingBudget(settings.maxBytesInFlight());
        this.server = new SMTPServer.Builder()
                .bindAddress(settings.address())
                .port(settings.port())
                .hostName(hostName)
                .softwareName("Amazon SES " + settings.greetingToken())
                .maxMessageSize(settings.maxMailSize())
                .maxRecipients(settings.maxRecipients())
                .maxConnections(settings.maxConnections())
                .connectionTimeout(Math.toIntExact(settings.idleTimeout().toMillis()), TimeUnit.MILLISECONDS)
                .insertReceivedHeaders(false)
                .enableTLS()
                .startTlsSocketFactory(new StartTls(hostName, random)::serve)
                // The library's own check knows other addresses than ours; the null sender is an address, too.
                .fromAddressValidator(address -> address.isEmpty() || EmailAddress.isAddress(address))
                .messageHandlerFactory(
                        session -> new MailTransaction(session, reception, budget, settings.maxMailSize()))
                .serverThreadName("smtp")
                .build();
    }

    /** @throws UncheckedIOException with a {@link BindException} if the port is taken */
    public void start() {
        try {
            server.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException taken) {
                throw new UncheckedIOException(taken);
            }
            throw e;
        }
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }
}
