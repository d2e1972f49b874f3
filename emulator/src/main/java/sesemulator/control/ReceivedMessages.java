package sesemulator.control;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;
import sesemulator.mail.Page;
import sesemulator.mail.StorageFullException;
import sesemulator.receipt.Origin;
import sesemulator.receipt.Reception;
import sesemulator.receipt.RuleRuns;
import sesemulator.receipt.VerdictException;
import sesemulator.receipt.WantedVerdicts;

/** {@code /_emulator/received-messages}: mail that came in, and mail that a test puts in, of any age. */
public final class ReceivedMessages implements Resource {
    static final String PATH = ControlApi.ROOT + "/received-messages";

    private final Mailbox mailbox;
    private final RuleRuns runs;
    private final Reception reception;
    private final Clocks clocks;
    private final int largestMail;
    private final Patience patience;
    private final Raw raw;

    /** @param largestMail octets */
    public ReceivedMessages(
            Mailbox mailbox,
            RuleRuns runs,
            Reception reception,
            Clocks clocks,
            int largestMail,
            Waiters waiters,
            Turns turns) {
        this.mailbox = mailbox;
        this.runs = runs;
        this.reception = reception;
        this.clocks = clocks;
        this.largestMail = largestMail;
        this.patience = new Patience(waiters);
        this.raw = new Raw(turns);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        PATH,
                        this::list,
                        "account",
                        "region",
                        "sender",
                        "recipient",
                        "since",
                        "limit",
                        "nextToken",
                        "wait",
                        "count"),
                Route.post(PATH, this::receive, parametersOfReceive()),
                Route.delete(PATH, this::removeAll, "account", "region", "sender", "recipient", "since"),
                Route.get(PATH + "/{id}", this::show, "wait"),
                Route.get(PATH + "/{id}/raw", (context, query) -> raw(context)),
                Route.delete(PATH + "/{id}", this::remove));
    }

    private void show(Context context, Query query) {
        Mail mail = find(context);
        patience.answer(
                context, query, ScopeFilter.of(mail.scope()), () -> isFinished(mail.id()), () -> view(find(context)));
    }

    private boolean isFinished(MailId id) {
        return runs.find(id).filter(run -> run.finishedAt() != null).isPresent();
    }

    private MailView view(Mail mail) {
        return MailView.of(mail, runs.find(mail.id()).map(RunView::of).orElse(null));
    }

    private static String[] parametersOfReceive() {
        return Stream.concat(
                        Stream.of("from", "to", "receivedAt", "age", "account", "region", "clientIp", "helo"),
                        WantedVerdicts.NAMES.stream().map(ReceivedMessages::verdictParameter))
                .toArray(String[]::new);
    }

    private void list(Context context, Query query) {
        MailFilter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(
                context,
                query,
                () -> mailbox.count(filter),
                () -> ListView.of(mailbox.list(filter, page), MailView::of));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(mailbox.removeAll(filter(query))));
    }

    private static MailFilter filter(Query query) {
        return new MailFilter(query.scopes(), query.sender("sender"), query.text("recipient"), query.instant("since"));
    }

    private Mail find(Context context) {
        MailId id = id(context);
        return mailbox.find(id).orElseThrow(() -> unknown(id));
    }

    private void remove(Context context, Query query) {
        MailId id = id(context);
        if (!mailbox.remove(id)) {
            throw unknown(id);
        }
        context.status(204);
    }

    private static ControlException unknown(MailId id) {
        return ControlException.notFound("No received message has the id " + id);
    }

    private void receive(Context context, Query query) {
        Envelope envelope = new Envelope(sender(query), recipients(query));
        Scope scope = query.scope(reception.ownerOf(envelope.recipients().get(0)));
        Instant receivedAt = receivedAt(query, scope);
        Origin origin = origin(query);
        byte[] content = Body.octets(context.req(), largestMail);
        if (content.length == 0) {
            throw ControlException.invalid("The body is empty; it must be the mail (message/rfc822)");
        }
        try {
            MailId id = reception
                    .receive(scope, envelope, content, origin, receivedAt, wanted(query))
                    .id();
            context.status(201).header("Location", PATH + "/" + id).json(Map.of("messageId", id.value()));
        } catch (VerdictException e) {
            throw ControlException.invalid(String.valueOf(e.getMessage()));
        } catch (StorageFullException e) {
            throw ControlException.storageFull(String.valueOf(e.getMessage()));
        }
    }

    private static Origin origin(Query query) {
        String ip = Objects.requireNonNullElse(query.text("clientIp"), Origin.LOCAL.ip());
        String helo = Objects.requireNonNullElse(query.text("helo"), Origin.LOCAL.helo());
        if (!Origin.isAddress(ip)) {
            throw ControlException.invalid("clientIp must be an IPv4 or IPv6 address, not '" + ip + "'");
        }
        Origin origin = new Origin(helo, ip, false);
        if (!origin.helo().equals(helo)) {
            throw ControlException.invalid("helo must be a name such as client.example, not '" + helo + "'");
        }
        return origin;
    }

    private static WantedVerdicts wanted(Query query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : WantedVerdicts.NAMES) {
            String value = query.text(verdictParameter(name));
            if (value != null) {
                values.put(name, value);
            }
        }
        return new WantedVerdicts(values);
    }

    /** {@code spamVerdict} for {@code spam}, as in events. */
    private static String verdictParameter(String name) {
        return name.equals("dmarcPolicy") ? name : name + "Verdict";
    }

    private static @Nullable EmailAddress sender(Query query) {
        String from = query.sender("from");
        if (from == null) {
            throw ControlException.invalid("from is missing; give the envelope sender, or from= for the null sender");
        }
        return from.isEmpty() ? null : address("from", from);
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
        boolean hasBareSpace = text.indexOf(' ') >= 0 && !text.startsWith("\"");
        if (hasBareSpace || !EmailAddress.isAddress(text)) {
            throw ControlException.invalid(name + " must be an address such as user@example.com, not '" + text + "'");
        }
        return new EmailAddress(text);
    }

    private Instant receivedAt(Query query, Scope scope) {
        Instant told = query.instant("receivedAt");
        Duration age = query.duration("age");
        if (told != null && age != null) {
            throw ControlException.invalid("Give receivedAt or age, not both");
        }
        if (told != null) {
            return told;
        }
        Instant now = clocks.now(scope);
        return age == null ? now : TimeText.before("age", age, now);
    }

    private void raw(Context context) throws Exception {
        MailId id = id(context);
        raw.answer(context, mailbox.find(id).map(Mail::size), () -> mailbox.bytes(id));
    }

    private static MailId id(Context context) {
        return new MailId(context.pathParam("id"));
    }
}
