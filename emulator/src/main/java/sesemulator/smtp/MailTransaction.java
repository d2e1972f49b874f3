package sesemulator.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Mail;
import sesemulator.mail.StorageFullException;
import sesemulator.receipt.Admission;
import sesemulator.receipt.Origin;
import sesemulator.receipt.Reception;
import sesemulator.receipt.VerdictException;

/** One mail from MAIL FROM to the reply after DATA; on the thread of its connection. */
final class MailTransaction implements MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MailTransaction.class);

    /** Milliseconds that a client may be silent in the midst of a message. */
    private static final int SILENCE = 60_000;

    private final Session session;
    private final Admission admission;
    private final Reception reception;
    private final Incoming.Limits limits;
    private final SessionFaults faults;
    private final Set<EmailAddress> recipients = new LinkedHashSet<>();
    private @Nullable EmailAddress sender;

    /** @param context the session itself, as the library passes it */
    MailTransaction(
            MessageContext context,
            Admission admission,
            Reception reception,
            Incoming.Limits limits,
            SessionFaults faults) {
        this.session = (Session) context;
        this.admission = admission;
        this.reception = reception;
        this.limits = limits;
        this.faults = faults;
    }

    @Override
    public void from(String text) throws RejectException {
        @Nullable EmailAddress from = text.isEmpty() ? null : EnvelopeAddress.parse(text);
        faults.onMail(from);
        sender = from;
    }

    @Override
    public void recipient(String text) throws RejectException {
        EmailAddress recipient = EnvelopeAddress.parse(text);
        faults.onRecipient(sender, recipient);
        switch (ask(recipient)) {
            case WELCOME -> recipients.add(recipient);
            case BLOCKED -> throw new RejectException(550, "5.7.1 IP address blacklisted by recipient");
            case UNKNOWN -> throw new RejectException(550, "5.1.1 Requested action not taken: mailbox unavailable");
        }
    }

    private Admission.Answer ask(EmailAddress recipient) throws RejectException {
        try {
            return admission.ask(recipient, origin());
        } catch (RuntimeException e) {
            LOG.error("Whether mail to {} is welcome cannot be told", recipient, e);
            throw localError();
        }
    }

    /** Returns the text of the reply, once the mail is kept. */
    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try (Incoming incoming = new Incoming(limits)) {
            read(data, incoming);
            byte[] content = incoming.octets();
            return faults.onData(sender, recipients, () -> "OK " + keep(content));
        } catch (DropConnectionException e) {
            throw e;
        } catch (RejectException e) {
            // The library resets after success only, and would refuse the next MAIL.
            session.resetMailTransaction();
            throw e;
        }
    }

    private void read(InputStream data, Incoming incoming) throws RejectException, IOException {
        try {
            session.getSocket()
                    .setSoTimeout(Math.min(SILENCE, session.getServer().getConnectionTimeout()));
            if (data instanceof DataStream) {
                readData(data, incoming);
            } else {
                readChunks(data, incoming);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.debug("A client hung up in the middle of a message", e);
            throw vanished();
        }
    }

    private static void readData(InputStream data, Incoming incoming) throws RejectException, IOException {
        byte[] bite = new byte[Incoming.PIECE];
        for (int length = data.read(bite); length >= 0; length = data.read(bite)) {
            incoming.add(bite, length);
        }
    }

    /** What BDAT brings, octet by octet: in larger bites its stream hides failures. */
    private void readChunks(InputStream data, Incoming incoming) throws RejectException, IOException {
        byte[] bite = new byte[1];
        for (int octet = data.read(); octet >= 0; octet = data.read()) {
            bite[0] = (byte) octet;
            incoming.add(bite, 1);
        }
        if (clientIsGone()) {
            throw vanished();
        }
    }

    /**
     * Whether nothing more can come. BDAT's stream ends in the same way after the last chunk and in the midst of one, so
     * that this alone tells them apart. A client that stops sending right behind its last chunk counts as gone, too.
     */
    private boolean clientIsGone() throws IOException {
        InputStream input = session.getRawInput();
        session.getSocket().setSoTimeout(1);
        input.mark(1);
        try {
            return input.read() < 0;
        } catch (SocketTimeoutException e) {
            return false; // silent, but there
        } finally {
            input.reset();
            session.getSocket().setSoTimeout(session.getServer().getConnectionTimeout());
        }
    }

    private static DropConnectionException vanished() {
        return new DropConnectionException(421, "4.4.2 Connection lost in the middle of the message");
    }

    private String keep(byte[] content) throws RejectException {
        Envelope envelope = new Envelope(sender, List.copyOf(recipients));
        try {
            List<Mail> kept = reception.receive(envelope, content, origin());
            kept.forEach(mail -> LOG.info(
                    "Received {} from <{}> to {}, {} octets",
                    mail.id(),
                    sender == null ? "" : sender,
                    mail.envelope().recipients(),
                    mail.size()));
            return kept.get(0).id().value();
        } catch (StorageFullException e) {
            LOG.warn("A mail to {} finds no room", recipients, e);
            throw new RejectException(452, "4.3.1 " + e.getMessage());
        } catch (VerdictException e) {
            throw new RejectException(554, "5.6.0 " + e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new RejectException(452, "4.3.1 There is not enough memory for this mail now, try again later");
        } catch (RuntimeException e) {
            LOG.error("A mail to {} could not be kept", recipients, e);
            throw localError();
        }
    }

    private static RejectException localError() {
        return new RejectException(451, "4.3.0 Requested action aborted: local error in processing");
    }

    private Origin origin() {
        String ip = session.getRemoteAddress().getAddress().getHostAddress();
        int zone = ip.indexOf('%'); // fe80::1%eth0
        String address = zone < 0 ? ip : ip.substring(0, zone);
        return new Origin(session.getHelo().orElse(""), address, session.isTLSStarted());
    }

    @Override
    public void done() {}
}
