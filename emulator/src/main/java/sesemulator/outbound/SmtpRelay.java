package sesemulator.outbound;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;

/**
 * A plain SMTP server, without authentication or TLS, that takes mail.
 *
 * @param host a name or an address; an IPv6 address without brackets
 * @param patience how long to wait for a connection, and for each of the server's answers
 */
public record SmtpRelay(String host, int port, Duration patience) implements Relay {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpRelay.class);
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    /** Told rather than looked up: looking up the own name can take seconds. */
    private static final String OWN_NAME = "localhost";

    public SmtpRelay(String host, int port) {
        this(host, port, USUAL_PATIENCE);
    }

    @Override
    public void send(Envelope envelope, byte[] message) throws RelayException {
        Session session = Session.getInstance(properties());
        SMTPTransport transport = new SMTPTransport(session, new URLName("smtp", host, port, null, null, null));
        try {
            transport.connect();
            transport.sendMessage(
                    new Octets(session, envelope.returnPath().orElse(null), message),
                    envelope.recipients().stream().map(SmtpRelay::address).toArray(Address[]::new));
        } catch (MessagingException e) {
            throw new RelayException(reason(transport, e), transport.getLastReturnCode(), e);
        } finally {
            close(transport);
        }
    }

    private Properties properties() {
        String milliseconds = String.valueOf(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", OWN_NAME);
        properties.setProperty("mail.smtp.connectiontimeout", milliseconds);
        properties.setProperty("mail.smtp.timeout", milliseconds);
        properties.setProperty("mail.smtp.writetimeout", milliseconds);
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /** Set, not parsed: what was an address here, the relay may judge. */
    private static InternetAddress address(EmailAddress recipient) {
        InternetAddress address = new InternetAddress();
        address.setAddress(recipient.value());
        return address;
    }

    private String reason(SMTPTransport transport, MessagingException failure) {
        String reply = transport.getLastReturnCode() >= 400 ? transport.getLastServerResponse() : null;
        return Reason.oneLine((host.contains(":") ? "[" + host + "]" : host) + ":" + port + ": "
                + (reply == null ? Reason.of(failure) : reply));
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Whether the mail was taken is known by now, and a QUIT that does not get through does not change it.
            LOG.debug("No farewell to the relay: {}", e.toString());
        }
    }

    /** Octets that the mail library sends as they are, but for the dots that SMTP doubles. */
    private static final class Octets extends SMTPMessage {
        private final byte[] octets;

        /** @param sender null for the null reverse path, which is what bounces have (RFC 5321 §4.5.5) */
        Octets(Session session, @Nullable EmailAddress sender, byte[] octets) {
            super(session);
            this.octets = octets;
            setEnvelopeFrom(sender == null ? "<>" : sender.value());
        }

        @Override
        public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
            out.write(octets);
        }
    }
}
