package sesemulator.control;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.MailId;
import sesemulator.mime.MailReader;
import sesemulator.mime.ReadMail;

/**
 * {@code /_emulator/mail-contents}: any mail that is kept, taken to pieces for people: received, sent or come back. What a mail
 * holds is anybody's, so its HTML and its attachments go out such that a browser does nothing with them.
 */
public final class MailContents implements Resource {
    static final String PATH = ControlApi.ROOT + "/mail-contents";

    /** Characters of all parts of a mail that one answer shows; the parts themselves can be had whole. */
    private static final int MOST_TEXT = 2 * 1024 * 1024;

    /** What a mail takes while it is taken to pieces, in times of its octets. */
    private static final int MULTIPLE = 6;

    private final List<Kept> stores;
    private final Turns turns;

    /** Tells the octets of a mail, and gives it. */
    public record Kept(Function<MailId, Optional<Long>> size, Function<MailId, Optional<byte[]>> bytes) {}

    public MailContents(List<Kept> stores, Turns turns) {
        this.stores = List.copyOf(stores);
        this.turns = turns;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH + "/{id}", inTurn(this::show)),
                Route.get(PATH + "/{id}/html", inTurn(this::html), "remote"),
                Route.get(PATH + "/{id}/source", inTurn(this::source)),
                Route.get(PATH + "/{id}/parts/{part}", inTurn(this::part)));
    }

    private Route.Answer inTurn(Route.Answer answer) {
        return (context, query) -> {
            MailId id = new MailId(context.pathParam("id"));
            long size = stores.stream()
                    .flatMap(store -> store.size().apply(id).stream())
                    .findFirst()
                    .orElse(0L);
            turns.during(MULTIPLE * size, () -> answer.give(context, query));
        };
    }

    private void show(Context context, Query query) {
        context.json(View.of(context.pathParam("id"), MailReader.read(bytes(context))));
    }

    private void html(Context context, Query query) throws IOException {
        String remote = query.text("remote");
        if (remote != null && !remote.equals("true") && !remote.equals("false")) {
            throw ControlException.invalid("remote must be true or false, not '" + remote + "'");
        }
        String html = MailReader.read(bytes(context)).html();
        if (html == null) {
            throw ControlException.notFound("The message has no HTML");
        }
        PageHeaders.mail(context, "true".equals(remote));
        Raw.write(context, "text/html;charset=utf-8", withoutLinks(html).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A browser may connect to where these elements lead (preconnect) before it asks the policy whether it may load from
     * there, so they become elements that mean nothing.
     */
    private static String withoutLinks(String html) {
        return html.replaceAll("(?i)<(link|meta|base|i?frame|object|embed|portal)(?=[\\s/>])", "<x-$1");
    }

    /** The same octets as those of {@code …/raw}, to be read in a browser. */
    private void source(Context context, Query query) throws IOException {
        Raw.write(context, "text/plain;charset=utf-8", bytes(context));
    }

    private void part(Context context, Query query) throws IOException {
        List<ReadMail.Part> parts = MailReader.read(bytes(context)).parts();
        String number = context.pathParam("part");
        int at = number.matches("\\d{1,4}") ? Integer.parseInt(number) : parts.size();
        if (at >= parts.size()) {
            throw ControlException.notFound("The message has " + parts.size() + " parts, the first is 0");
        }
        ReadMail.Part part = parts.get(at);
        PageHeaders.download(context, part.fileName() == null ? "part-" + at : part.fileName());
        Raw.write(context, "application/octet-stream", part.content());
    }

    private byte[] bytes(Context context) {
        MailId id = new MailId(context.pathParam("id"));
        return stores.stream()
                .flatMap(store -> store.bytes().apply(id).stream())
                .findFirst()
                .orElseThrow(() -> ControlException.notFound("No message has the id " + id));
    }

    /** @param html whether there is some, at the link of that name */
    private record View(
            String id,
            List<ReadMail.Field> headers,
            @Nullable String text,
            boolean html,
            List<PartView> parts,
            Map<String, String> links) {
        static View of(String id, ReadMail mail) {
            String self = PATH + "/" + id;
            List<PartView> parts = new ArrayList<>();
            int left = MOST_TEXT;
            for (ReadMail.Part part : mail.parts()) {
                String text = part.text() == null || part.text().length() > left ? null : part.text();
                left -= text == null ? 0 : text.length();
                parts.add(PartView.of(part, text, self + "/parts/" + parts.size()));
            }
            Map<String, String> links = Map.of("self", self, "html", self + "/html", "source", self + "/source");
            return new View(id, mail.headers(), mail.text(), mail.html() != null, List.copyOf(parts), links);
        }
    }

    /** @param size octets, decoded */
    private record PartView(
            String contentType,
            @Nullable String fileName,
            boolean attachment,
            int size,
            @Nullable String text,
            Map<String, String> links) {
        static PartView of(ReadMail.Part part, @Nullable String text, String link) {
            return new PartView(
                    part.contentType(),
                    part.fileName(),
                    part.isAttachment(),
                    part.content().length,
                    text,
                    Map.of("content", link));
        }
    }
}
