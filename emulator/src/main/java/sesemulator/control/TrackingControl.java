package sesemulator.control;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import sesemulator.mail.MailId;
import sesemulator.tracking.TrackedLink;
import sesemulator.tracking.TrackingDesk;

/** {@code /_emulator/opens} and {@code /_emulator/clicks}: where the image and the links of tracked mail lead. */
public final class TrackingControl implements Resource {
    static final String OPENS = ControlApi.ROOT + "/opens";
    static final String CLICKS = ControlApi.ROOT + "/clicks";

    /** One transparent pixel. */
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final int LONGEST_USER_AGENT = 500;

    private final TrackingDesk desk;

    public TrackingControl(TrackingDesk desk) {
        this.desk = desk;
    }

    static boolean isAt(String path) {
        return path.startsWith(OPENS + "/") || path.startsWith(CLICKS + "/");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(OPENS + "/{id}", this::open).forAnybody(),
                Route.get(CLICKS + "/{id}", this::click, "link", "tags").forAnybody());
    }

    private void open(Context context, Query query) {
        MailId id = id(context);
        if (!desk.open(id, context.ip(), userAgent(context))) {
            throw ControlException.notFound("No mail whose opens are tracked is kept with the id " + id);
        }
        context.header("Cache-Control", "no-store").contentType("image/gif").result(GIF);
    }

    private void click(Context context, Query query) {
        MailId id = id(context);
        TrackedLink link = new TrackedLink(text(query, "link"), text(query, "tags"));
        if (!desk.click(id, link, context.ip(), userAgent(context))) {
            throw ControlException.notFound("No mail with this link is kept with the id " + id);
        }
        context.status(302).header("Cache-Control", "no-store").header("Location", link.url());
    }

    private static String text(Query query, String parameter) {
        return Objects.requireNonNullElse(query.text(parameter), "");
    }

    private static String userAgent(Context context) {
        String told = Objects.requireNonNullElse(context.userAgent(), "");
        return told.length() <= LONGEST_USER_AGENT ? told : told.substring(0, LONGEST_USER_AGENT);
    }

    private static MailId id(Context context) {
        return new MailId(context.pathParam("id"));
    }
}
