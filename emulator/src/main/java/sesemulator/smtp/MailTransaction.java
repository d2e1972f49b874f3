package sesemulator.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Mail;
import sesemulator.mail.StorageFullException;
import sesemulator.receipt.Origin;
import sesemulator.receipt.Reception;

/** One mail on its way in: MAIL, RCPT and DATA of one session. */
final class MailTransaction implements MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MailTransaction.class);

    private final MessageContext session;
    private final Reception reception;
    private final ReceivingBudget budget;
    private final int maxMailSize;
    private final Set<EmailAddress> recipients = new LinkedHashSet<>();
    private @Nullable EmailAddress sender;

    MailTransaction(MessageContext session, Reception reception, ReceivingBudget budget, int maxMailSize) {
        this.session = session;
        this.reception = reception;
        this.budget = budget;
        this.maxMailSize = maxMailSize;
    }

    @Override
    public void from(String address) {
        sender = address.isEmpty() ? null : new EmailAddress(address);
    }

    @Override
    public void recipient(String address) throws RejectException {
        if (!EmailAddress.isAddress(address)) {
            throw new RejectException(553, "5.1.3 <" + printable(address) + "> is not an address in ASCII.");
        }
        recipients.add(new EmailAddress(address));
    }

    /** Answers when the mail is kept, so that a {@code 250} is a promise. */
    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try (ReceivedData received = new ReceivedData(budget, maxMailSize)) {
            received.readAll(data);
            return keep(received.bytes());
        } catch (RejectException e) {
            // The library ends the transaction only after a mail that was taken; RFC 5321 §4.1.1.4 always does.
            if (session instanceof Session whole) {
                whole.resetMailTransaction();
            }
            throw e;
        }
    }

    private String keep(byte[] content) throws RejectException {
        try {
            List<Mail> kept = reception.receive(
                    new Envelope(sender, List.copyOf(recipients)), content, new Origin(helo(), clientIp()));
            kept.forEach(mail -> LOG.info(
                    "received {} from <{}> to {} ({} octets)",
                    mail.id(),
                    sender == null ? "" : sender,
                    mail.envelope().recipients(),
                    mail.size()));
            return "OK " + kept.get(0).id();
        } catch (StorageFullException e) {
            throw new RejectException(452, "4.3.1 " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A mail could not be kept", e);
            throw new RejectException(451, "4.3.0 The mail could not be kept; the emulator's log says why");
        }
    }

    private String helo() {
        return session.getHelo().orElse("unknown");
    }

    private String clientIp() {
        SocketAddress remote = session.getRemoteAddress();
        return remote instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "unknown";
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    @Override
    public void done() {
        // Nothing to let go: what was read ended with data().
    }
}
