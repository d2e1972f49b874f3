package sesemulator.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.mail.Arrival;
import sesemulator.mail.Eicar;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;
import sesemulator.mail.Mailbox;
import sesemulator.mail.StorageFullException;
import sesemulator.mail.Verdicts;

/** Takes in mail, from whatever door: gives it an id, puts SES's headers on top and keeps it. Safe for many threads. */
public final class Reception {
    private final Mailbox mailbox;
    private final MailIds ids;
    private final DomainBook domains;
    private final ActiveRules rules;
    private final SenderChecks senders;
    private final Clocks clocks;
    private final Consumer<MailId> onKept;

    /**
     * @param onKept told of each mail that is kept for good; must be quick
     */
    public Reception(
            Mailbox mailbox,
            MailIds ids,
            DomainBook domains,
            RuleSets ruleSets,
            SenderChecks senders,
            Clocks clocks,
            Consumer<MailId> onKept) {
        this.mailbox = mailbox;
        this.ids = ids;
        this.domains = domains;
        this.rules = new ActiveRules(ruleSets);
        this.senders = senders;
        this.clocks = clocks;
        this.onKept = onKept;
    }

    /**
     * Receives a mail now, by the clock of each owner, for the owners of the recipients' domains: one mail for each
     * account and region, each with the recipients that are its own.
     *
     * @return what was kept, in the order of the recipients; never empty
     * @throws StorageFullException if the mail finds no room; then, as after any failure, nothing of it is kept
     * @throws VerdictException if the mail wants a verdict that there is not
     */
    public List<Mail> receive(Envelope envelope, byte[] content, Origin origin) {
        Map<Scope, List<EmailAddress>> recipients =
                envelope.recipients().stream().collect(groupingBy(domains::ownerOf, LinkedHashMap::new, toList()));
        Instant now = clocks.now(recipients.keySet().iterator().next());
        Parcel parcel = parcel(envelope, content, origin, now, WantedVerdicts.NONE);
        List<Mail> kept = new ArrayList<>();
        try {
            recipients.forEach((owner, own) ->
                    kept.add(keep(owner, new Envelope(envelope.sender(), own), parcel, clocks.now(owner))));
        } catch (RuntimeException e) {
            takeBack(kept, e); // the client will send it again, to all of them
            throw e;
        }
        kept.forEach(mail -> onKept.accept(mail.id()));
        return List.copyOf(kept);
    }

    /**
     * Receives a mail for one account and region, at any time, past or to come.
     *
     * @param wanted goes before what the mail itself wants
     * @throws StorageFullException if the mail finds no room
     * @throws VerdictException if the mail wants a verdict that there is not
     */
    public Mail receive(
            Scope scope, Envelope envelope, byte[] content, Origin origin, Instant receivedAt, WantedVerdicts wanted) {
        Mail mail = keep(scope, envelope, content, origin, receivedAt, wanted);
        onKept.accept(mail.id());
        return mail;
    }

    /**
     * Receives a mail as {@link #receive(Scope, Envelope, byte[], Origin, Instant, WantedVerdicts)} does, but tells
     * nobody of it: whether it runs through the rules is the caller's matter.
     */
    public Mail keep(
            Scope scope, Envelope envelope, byte[] content, Origin origin, Instant receivedAt, WantedVerdicts wanted) {
        return keep(scope, envelope, parcel(envelope, content, origin, receivedAt, wanted), receivedAt);
    }

    /** The account and region that receive mail for the address's domain. */
    public Scope ownerOf(EmailAddress recipient) {
        return domains.ownerOf(recipient);
    }

    private void takeBack(List<Mail> kept, RuntimeException reason) {
        try {
            kept.forEach(mail -> mailbox.remove(mail.id()));
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** The sender of a mail is checked once, however many receive it, by the clock of the first. */
    private Parcel parcel(
            Envelope envelope, byte[] content, Origin origin, Instant receivedAt, WantedVerdicts toldBeside) {
        WantedVerdicts wanted = toldBeside.over(WantedVerdicts.of(HeaderBlock.of(content)));
        SenderChecks checks = wanted.tellAllOfTheSender() ? SenderChecks.NONE : senders;
        SenderResults found = checks.check(envelope, content, origin, receivedAt);
        return new Parcel(content, origin, wanted, wanted.over(found, envelope, origin));
    }

    private Mail keep(Scope scope, Envelope envelope, Parcel parcel, Instant receivedAt) {
        MailId id = ids.received(scope);
        Instant arrival = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        boolean overTls = parcel.origin().overTls();
        Verdicts verdicts = rules.scan(scope, envelope.recipients(), overTls)
                ? parcel.wanted().scanned(Eicar.isIn(parcel.content()), parcel.sender())
                : parcel.wanted().unscanned(parcel.sender());
        byte[] top = TopHeaders.compose(
                        envelope, parcel.origin(), id, scope.region(), arrival, verdicts, parcel.sender())
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(top, top.length + parcel.content().length);
        System.arraycopy(parcel.content(), 0, whole, top.length, parcel.content().length);

        HeaderBlock headers = HeaderBlock.of(parcel.content());
        Mail mail = new Mail(id, scope, envelope, arrival, whole.length, headers, new Arrival(overTls, verdicts));
        mailbox.add(mail, whole);
        return mail;
    }

    /** A mail at the door. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Parcel(byte[] content, Origin origin, WantedVerdicts wanted, SenderResults sender) {}
}
