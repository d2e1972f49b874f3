package sesemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.CapturedBounces;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;

/**
 * {@code /_aws/ses}: what was sent, where LocalStack has it and as LocalStack tells it, for tests that ask there
 * already (documented: LocalStack, "Simple Email Service", "Retrieve Sent Emails").
 */
public final class LocalStackMessages implements Resource {
    static final String PATH = "/_aws/ses";

    /** What a message takes while it is written, in times of its octets. */
    private static final int MULTIPLE = 4;

    private static final JsonMapper JSON = new JsonMapper();

    private final CapturedBounces captured;
    private final SentMails sent;
    private final Turns turns;

    public LocalStackMessages(CapturedBounces captured, SentMails sent, Turns turns) {
        this.captured = captured;
        this.sent = sent;
        this.turns = turns;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, this::list, "id", "email"), Route.delete(PATH, this::remove, "id", "email"));
    }

    private void list(Context context, Query query) throws Exception {
        turns.during(turns.most(), () -> {
            AtomicLong room = new AtomicLong(turns.most() / MULTIPLE);
            List<Message> messages = Stream.concat(bounces(query), mails(query))
                    .takeWhile(message -> room.addAndGet(-message.rawData().length()) >= 0)
                    .sorted(Comparator.comparing(Message::timestamp)) // LocalStack's are oldest first
                    .toList();
            Raw.write(context, "application/json", JSON.writeValueAsBytes(new View(messages)));
        });
    }

    private void remove(Context context, Query query) {
        if (query.has("id")) {
            bounces(query).forEach(message -> captured.remove(new MailId(message.id())));
            mails(query).forEach(message -> sent.remove(new MailId(message.id())));
        } else {
            captured.removeAll(bounceFilter(query.text("email")));
            sent.removeAll(mailFilter(query.text("email")));
        }
        context.status(204);
    }

    /** No more than a page, and no more than there is room for, oldest first; one that has just been deleted is none. */
    private Stream<Message> bounces(Query query) {
        return found(
                        query,
                        captured::find,
                        () -> captured.list(
                                bounceFilter(query.text("email")), Page.Request.first(Page.Request.LARGEST)),
                        bounce -> bounce.sender().address())
                .flatMap(bounce -> captured.bytes(bounce.id()).map(bytes -> Message.of(bounce, bytes)).stream());
    }

    private Stream<Message> mails(Query query) {
        return found(
                        query,
                        sent::find,
                        () -> sent.list(mailFilter(query.text("email")), Page.Request.first(Page.Request.LARGEST)),
                        SentMail::source)
                .flatMap(mail -> sent.bytes(mail.id()).map(bytes -> Message.of(mail, bytes)).stream());
    }

    private static <T> Stream<T> found(
            Query query, Function<MailId, Optional<T>> find, Supplier<Page<T>> list, Function<T, EmailAddress> source) {
        String id = query.text("id");
        String email = query.text("email");
        if (id != null) {
            return find.apply(new MailId(id)).stream()
                    .filter(each -> email == null
                            || email.equalsIgnoreCase(source.apply(each).value()));
        }
        List<T> oldestFirst = new ArrayList<>(list.get().items());
        Collections.reverse(oldestFirst);
        return oldestFirst.stream();
    }

    private static BounceFilter bounceFilter(@Nullable String email) {
        return new BounceFilter(ScopeFilter.ANY, null, null, email, null, null, null);
    }

    private static SentMails.Filter mailFilter(@Nullable String email) {
        return new SentMails.Filter(ScopeFilter.ANY, email, null, null, null, null, null);
    }

    private record View(List<Message> messages) {}

    /**
     * A message that was sent.
     *
     * @param source the sender's address
     * @param timestamp UTC, without a zone
     */
    private record Message(
            @JsonProperty("Id") String id,
            @JsonProperty("Region") String region,
            @JsonProperty("Source") String source,

            @JsonProperty("Destination") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Destination destination,

            @JsonProperty("Subject") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String subject,

            @JsonProperty("RawData") String rawData,
            @JsonProperty("Timestamp") String timestamp) {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        static Message of(CapturedBounce bounce, byte[] bytes) {
            return new Message(
                    bounce.id().value(),
                    bounce.scope().region(),
                    bounce.sender().address().value(),
                    null,
                    null,
                    new String(bytes, StandardCharsets.UTF_8),
                    TIME.format(bounce.time()));
        }

        static Message of(SentMail mail, byte[] bytes) {
            return new Message(
                    mail.id().value(),
                    mail.scope().region(),
                    mail.source().value(),
                    new Destination(values(mail.to()), values(mail.cc()), values(mail.bcc())),
                    mail.subject(),
                    new String(bytes, StandardCharsets.UTF_8),
                    TIME.format(mail.time()));
        }

        private static List<String> values(List<EmailAddress> addresses) {
            return addresses.stream().map(EmailAddress::value).toList();
        }
    }

    private record Destination(
            @JsonProperty("ToAddresses") List<String> to,
            @JsonProperty("CcAddresses") List<String> cc,
            @JsonProperty("BccAddresses") List<String> bcc) {}
}
