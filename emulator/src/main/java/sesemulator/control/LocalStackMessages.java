package sesemulator.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.CapturedBounces;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/**
 * {@code /_aws/ses}: what was sent, where LocalStack has it and as LocalStack tells it, for tests that ask there
 * already (documented: LocalStack, "Simple Email Service", "Retrieve Sent Emails").
 */
public final class LocalStackMessages implements Resource {
    static final String PATH = "/_aws/ses";

    private final CapturedBounces captured;

    public LocalStackMessages(CapturedBounces captured) {
        this.captured = captured;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, this::list, "id", "email"), Route.delete(PATH, this::remove, "id", "email"));
    }

    private void list(Context context, Query query) {
        List<Message> messages = new ArrayList<>(
                find(query).stream().flatMap(bounce -> message(bounce).stream()).toList());
        Collections.reverse(messages); // LocalStack's are oldest first
        context.json(new View(messages));
    }

    private void remove(Context context, Query query) {
        if (query.has("id")) {
            find(query).forEach(bounce -> captured.remove(bounce.id()));
        } else {
            captured.removeAll(filter(query.text("email")));
        }
        context.status(204);
    }

    /** Newest first, and no more than a page. */
    private List<CapturedBounce> find(Query query) {
        String id = query.text("id");
        String email = query.text("email");
        if (id == null) {
            return captured.list(filter(email), Page.Request.first(Page.Request.LARGEST))
                    .items();
        }
        return captured
                .find(new MailId(id))
                .filter(bounce -> email == null
                        || email.equalsIgnoreCase(bounce.sender().address().value()))
                .stream()
                .toList();
    }

    private static BounceFilter filter(@Nullable String email) {
        return new BounceFilter(ScopeFilter.ANY, null, null, email, null, null, null);
    }

    /** Empty when the bounce has just been deleted. */
    private Optional<Message> message(CapturedBounce bounce) {
        return captured.bytes(bounce.id()).map(bytes -> Message.of(bounce, bytes));
    }

    private record View(List<Message> messages) {}

    /**
     * A message that was sent raw.
     *
     * @param source the sender's address
     * @param timestamp UTC, without a zone
     */
    private record Message(
            @JsonProperty("Id") String id,
            @JsonProperty("Region") String region,
            @JsonProperty("Source") String source,
            @JsonProperty("RawData") String rawData,
            @JsonProperty("Timestamp") String timestamp) {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        static Message of(CapturedBounce bounce, byte[] bytes) {
            Instant time = bounce.time();
            return new Message(
                    bounce.id().value(),
                    bounce.scope().region(),
                    bounce.sender().address().value(),
                    new String(bytes, StandardCharsets.UTF_8),
                    TIME.format(time));
        }
    }
}
