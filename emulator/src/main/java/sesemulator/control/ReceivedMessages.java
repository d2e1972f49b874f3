package sesemulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;
import sesemulator.mail.StorageFullException;
import sesemulator.receipt.Reception;

/** {@code /_emulator/received-messages}: mail that came in, and mail that a test puts in, of any age. */
public final class ReceivedMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/received-messages";

    private final Mailbox mailbox;
    private final Reception reception;
    private final Clock clock;
    private final int largestMail;

    /** @param largestMail octets */
    public ReceivedMessages(Mailbox mailbox, Reception reception, Clock clock, int largestMail) {
        this.mailbox = mailbox;
        this.reception = reception;
        this.clock = clock;
        this.largestMail = largestMail;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::receive);
        routes.delete(PATH, this::removeAll);
        routes.get(PATH + "/{id}", context -> context.json(MailView.of(find(context))));
        routes.get(PATH + "/{id}/raw", context -> Raw.answer(context, mailbox.bytes(id(context))));
        routes.delete(PATH + "/{id}", this::remove);
    }

    private void list(Context context) {
        Query query = Query.of(context, "account", "region", "sender", "recipient", "since", "limit", "nextToken");
        context.json(ListView.of(mailbox.list(filter(query), query.page()), MailView::of));
    }

    private void removeAll(Context context) {
        Query query = Query.of(context, "account", "region", "sender", "recipient", "since");
        context.json(new DeletedView(mailbox.removeAll(filter(query))));
    }

    private static MailFilter filter(Query query) {
        return new MailFilter(query.scopes(), query.text("sender"), query.text("recipient"), query.instant("since"));
    }

    private Mail find(Context context) {
        MailId id = id(context);
        return mailbox.find(id).orElseThrow(() -> ControlException.notFound("No received message has the id " + id));
    }

    private void remove(Context context) {
        find(context);
        mailbox.remove(id(context));
        context.status(204);
    }

    private void receive(Context context) throws IOException {
        Query query = Query.of(context, "from", "to", "receivedAt", "age", "account", "region");
        Envelope envelope = new Envelope(sender(query), recipients(query));
        Scope scope = query.scope(reception.ownerOf(envelope.recipients().get(0)));
        Instant receivedAt = receivedAt(query);
        byte[] content = content(context);
        try {
            Mail mail = reception.receive(scope, envelope, content, receivedAt);
            context.status(201).json(Map.of("messageId", mail.id().value()));
        } catch (StorageFullException e) {
            throw ControlException.storageFull(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable EmailAddress sender(Query query) {
        if (!query.has("from")) {
            throw ControlException.invalid("from is missing; give the envelope sender, or from= for the null sender");
        }
        String from = query.text("from");
        return from == null || from.equals("<>") ? null : address("from", from);
    }

    private static List<EmailAddress> recipients(Query query) {
        List<EmailAddress> recipients = query.texts("to").stream()
                .map(text -> address("to", text))
                .distinct()
                .toList();
        if (recipients.isEmpty()) {
            throw ControlException.invalid("to is missing; give each envelope recipient as a parameter of its own");
        }
        return recipients;
    }

    private static EmailAddress address(String name, String text) {
        // In a query, + stands for a space; an address has none, so here it was meant as it is written.
        String meant = text.replace(' ', '+');
        if (!EmailAddress.isAddress(meant)) {
            throw ControlException.invalid(name + " must be an address such as user@example.com, not '" + text + "'");
        }
        return new EmailAddress(meant);
    }

    private Instant receivedAt(Query query) {
        Instant told = query.instant("receivedAt");
        Duration age = query.duration("age");
        if (told != null && age != null) {
            throw ControlException.invalid("Give receivedAt or age, not both");
        }
        if (told != null) {
            return told;
        }
        try {
            return age == null ? clock.instant() : clock.instant().minus(age);
        } catch (DateTimeException | ArithmeticException e) {
            throw ControlException.invalid("age is too long: " + age);
        }
    }

    private byte[] content(Context context) throws IOException {
        byte[] content = context.bodyInputStream().readNBytes(largestMail + 1);
        if (content.length > largestMail) {
            throw ControlException.tooLarge(largestMail);
        }
        if (content.length == 0) {
            throw ControlException.invalid("The body is empty; it must be the mail (message/rfc822)");
        }
        return content;
    }

    private static MailId id(Context context) {
        return new MailId(context.pathParam("id"));
    }
}
