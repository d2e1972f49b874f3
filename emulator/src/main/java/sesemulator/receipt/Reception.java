package sesemulator.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;
import sesemulator.mail.Mailbox;
import sesemulator.mail.StorageFullException;

/** Takes in mail, from whatever door: gives it an id, puts SES's headers on top and keeps it. Safe for many threads. */
public final class Reception {
    private final Mailbox mailbox;
    private final MailIds ids;
    private final RecipientDomains domains;
    private final Clock clock;
    private final long storageLimit;

    /** @param storageLimit octets of mail to keep in all */
    public Reception(Mailbox mailbox, MailIds ids, RecipientDomains domains, Clock clock, long storageLimit) {
        this.mailbox = mailbox;
        this.ids = ids;
        this.domains = domains;
        this.clock = clock;
        this.storageLimit = storageLimit;
    }

    /**
     * Receives a mail now, for the owners of the recipients' domains: one mail for each account and region, each with
     * the recipients that are its own.
     *
     * @return what was kept, in the order of the recipients; never empty
     * @throws StorageFullException if the mail finds no room; then, as after any failure, nothing of it is kept
     */
    public List<Mail> receive(Envelope envelope, byte[] content, Origin origin) {
        Map<Scope, List<EmailAddress>> recipients =
                envelope.recipients().stream().collect(groupingBy(domains::ownerOf, LinkedHashMap::new, toList()));
        requireRoom((long) content.length * recipients.size());
        Instant now = clock.instant();
        List<Mail> kept = new ArrayList<>();
        try {
            recipients.forEach(
                    (owner, own) -> kept.add(keep(owner, new Envelope(envelope.sender(), own), content, origin, now)));
        } catch (RuntimeException e) {
            kept.forEach(mail -> mailbox.remove(mail.id())); // the client will send it again, to all of them
            throw e;
        }
        return List.copyOf(kept);
    }

    /**
     * Receives a mail for one account and region, at any time, past or to come.
     *
     * @throws StorageFullException if the mail finds no room
     */
    public Mail receive(Scope scope, Envelope envelope, byte[] content, Instant receivedAt) {
        requireRoom(content.length);
        return keep(scope, envelope, content, Origin.LOCAL, receivedAt);
    }

    /** The account and region that receive mail for the address's domain. */
    public Scope ownerOf(EmailAddress recipient) {
        return domains.ownerOf(recipient);
    }

    private void requireRoom(long octets) {
        if (mailbox.storedBytes() + octets > storageLimit) {
            throw new StorageFullException(storageLimit);
        }
    }

    private Mail keep(Scope scope, Envelope envelope, byte[] content, Origin origin, Instant receivedAt) {
        MailId id = ids.received();
        Instant arrival = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        byte[] top = TopHeaders.compose(envelope, origin, id, scope.region(), arrival)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(top, top.length + content.length);
        System.arraycopy(content, 0, whole, top.length, content.length);

        Mail mail = new Mail(id, scope, envelope, arrival, whole.length, HeaderBlock.of(content));
        mailbox.add(mail, whole);
        return mail;
    }
}
