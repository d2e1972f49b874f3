package sesemulator.smtp;

import java.net.SocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;
import sesemulator.account.Scope;
import sesemulator.fault.Delays;
import sesemulator.fault.Effect;
import sesemulator.fault.Effect.SmtpReply;
import sesemulator.fault.Fault.Moment;
import sesemulator.fault.Occasion;
import sesemulator.fault.Place.Phase;
import sesemulator.fault.Strike;
import sesemulator.mail.EmailAddress;

/** Asks for faults in the phases of one connection, and does what they say; on the thread of the connection. */
final class SessionFaults {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFaults.class);

    private final Session session;
    private final SmtpFaults faults;
    private final Delays delays;
    private final AcceptedSockets sockets;

    SessionFaults(Session session, SmtpFaults faults, Delays delays, AcceptedSockets sockets) {
        this.session = session;
        this.faults = faults;
        this.delays = delays;
        this.sockets = sockets;
    }

    void onConnect() throws RejectException {
        inject(ask(Phase.CONNECT, Set.of(), Map.of()));
    }

    void onMail(@Nullable EmailAddress sender) throws RejectException {
        inject(ask(Phase.MAIL, sender, Set.of()));
    }

    void onRecipient(@Nullable EmailAddress sender, EmailAddress recipient) throws RejectException {
        inject(ask(Phase.RCPT, sender, Set.of(recipient)));
    }

    /** Does the work, unless a fault comes before it, and returns its reply, unless a fault comes after it. */
    String onData(@Nullable EmailAddress sender, Set<EmailAddress> recipients, Work work) throws RejectException {
        Optional<Strike> strike = ask(Phase.DATA, sender, recipients);
        inject(strike.filter(fault -> fault.moment() == Moment.BEFORE));
        String reply = work.run();
        inject(strike.filter(fault -> fault.moment() == Moment.AFTER));
        return reply;
    }

    /** What ends in a reply. */
    @FunctionalInterface
    interface Work {
        String run() throws RejectException;
    }

    private Optional<Strike> ask(Phase phase, @Nullable EmailAddress sender, Set<EmailAddress> recipients) {
        Set<Scope> owners = recipients.stream().map(faults.owners()).collect(Collectors.toSet());
        return ask(
                phase,
                owners,
                Map.of(
                        Phase.HELO,
                        helo(),
                        Phase.SENDER,
                        List.of(sender == null ? "" : sender.value()),
                        Phase.RECIPIENT,
                        recipients.stream().map(EmailAddress::value).toList()));
    }

    private Optional<Strike> ask(Phase phase, Set<Scope> owners, Map<String, Collection<String>> facts) {
        return faults.faults().strike(new Occasion(phase, owners, name -> facts.getOrDefault(name, List.of())));
    }

    private List<String> helo() {
        return session.getHelo().stream().toList();
    }

    private void inject(Optional<Strike> struck) throws RejectException {
        if (struck.isEmpty()) {
            return;
        }
        Strike strike = struck.get();
        SocketAddress client = session.getSocket().getRemoteSocketAddress();
        LOG.info("Injected {} ({}) for {}", strike.faultId(), strike.type(), client);
        delays.after(strike.delay()).join();
        Effect effect = strike.effect();
        if (effect instanceof SmtpReply reply) {
            throw refusal(reply);
        }
        if (effect == Effect.Breakage.RESET) {
            sockets.reset(client);
            throw new DropConnectionException(421, "4.4.2 Connection reset by a fault");
        }
        if (effect == Effect.Breakage.CLOSE) {
            sockets.close(client);
            throw new DropConnectionException(421, "4.4.2 Connection closed by a fault");
        }
    }

    private static RejectException refusal(SmtpReply reply) {
        String text = reply.enhancedStatus() + " " + reply.text();
        // RFC 5321 §3.8: 421 says that the server closes the connection.
        return reply.code() == 421
                ? new DropConnectionException(reply.code(), text)
                : new RejectException(reply.code(), text);
    }
}
