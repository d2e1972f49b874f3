package sesemulator.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.ScopeFilter;
import sesemulator.fault.Faults;
import sesemulator.mail.InMemoryMailbox;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.RandomMailIds;
import sesemulator.memory.WorkingMemory;
import sesemulator.receipt.Admission;
import sesemulator.receipt.DomainBook;
import sesemulator.receipt.InMemoryReceiptFilters;
import sesemulator.receipt.InMemoryRecipientDomains;
import sesemulator.receipt.InMemoryRuleSets;
import sesemulator.receipt.ReceiptFilters;
import sesemulator.receipt.Reception;
import sesemulator.receipt.RuleSets;
import sesemulator.receipt.SenderChecks;
import sesemulator.tls.TlsIdentity;

/** An inbound server on a free port, with a mailbox in memory. */
final class RunningSmtp implements AutoCloseable {
    static final InboundSmtp.Settings SETTINGS = new InboundSmtp.Settings(
            InetAddress.getLoopbackAddress(),
            0,
            "us-east-1",
            "tOkEn123",
            4_000_000,
            new WorkingMemory(20_000_000, 20_000_000, Duration.ofSeconds(20)),
            100,
            200,
            Duration.ofSeconds(20),
            Thread::new);

    final InMemoryMailbox mailbox;
    final InboundSmtp server;

    private static final DomainBook DOMAINS = new DomainBook(Map.of(), new InMemoryRecipientDomains());

    private RunningSmtp(
            InboundSmtp.Settings settings,
            InMemoryMailbox mailbox,
            RuleSets ruleSets,
            ReceiptFilters filters,
            boolean strict) {
        Reception reception = new Reception(
                mailbox,
                new RandomMailIds(Chance.of(new SecureRandom())),
                DOMAINS,
                ruleSets,
                SenderChecks.NONE,
                Clocks.of(Clock.fixed(Instant.parse("2026-10-04T12:00:00Z"), ZoneOffset.UTC)),
                id -> {});
        this.mailbox = mailbox;
        this.server = new InboundSmtp(
                settings,
                new Admission(DOMAINS, filters, ruleSets, strict),
                reception,
                new SmtpFaults(new Faults(), DOMAINS::ownerOf),
                () -> TlsIdentity.selfSigned(List.of(settings.hostName()), new SecureRandom())
                        .context(),
                (command, code) -> {});
        server.start();
    }

    static RunningSmtp start() {
        return with(settings -> settings);
    }

    static RunningSmtp with(UnaryOperator<InboundSmtp.Settings> change) {
        return open(change.apply(SETTINGS), new InMemoryMailbox());
    }

    static RunningSmtp keepingIn(InMemoryMailbox mailbox) {
        return open(SETTINGS, mailbox);
    }

    static RunningSmtp withStorage(long octets) {
        return open(SETTINGS, InMemoryMailbox.of(octets));
    }

    private static RunningSmtp open(InboundSmtp.Settings settings, InMemoryMailbox mailbox) {
        return new RunningSmtp(settings, mailbox, new InMemoryRuleSets(), new InMemoryReceiptFilters(), false);
    }

    /** @param strict whether mail that no rule is for is refused */
    static RunningSmtp withRules(RuleSets ruleSets, ReceiptFilters filters, boolean strict) {
        return new RunningSmtp(SETTINGS, new InMemoryMailbox(), ruleSets, filters, strict);
    }

    Conversation conversation() throws IOException {
        return new Conversation(connect());
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    List<Mail> mails() {
        return mailbox.all();
    }

    /** All mails, which are then gone. */
    List<Mail> takeMails() {
        List<Mail> all = mails();
        mailbox.removeAll(MailFilter.of(ScopeFilter.ANY));
        return all;
    }

    /** What the client sent, without the headers on top; one char an octet. */
    String contentOf(Mail mail) {
        byte[] whole = mailbox.bytes(mail.id()).orElseThrow();
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        String lastOnTop = " dmarc=pass header.from=";
        return text.substring(text.indexOf("\r\n", text.indexOf(lastOnTop)) + 2);
    }

    @Override
    public void close() {
        server.close();
    }
}
