package sesemulator.control;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import sesemulator.mail.MailId;
import sesemulator.outbound.Subscription;
import sesemulator.outbound.SubscriptionLinks;
import sesemulator.tracking.TrackedLink;
import sesemulator.tracking.TrackingUrls;

/** Links of messages into the control API. */
public final class ControlLinks implements SubscriptionLinks, TrackingUrls {
    private final Supplier<URI> server;

    /** @param server where those who follow a link reach this server */
    public ControlLinks(Supplier<URI> server) {
        this.server = server;
    }

    /** Where one comes who follows the link in a custom verification email. */
    public URI verification(MailId id) {
        return link(VerificationControl.PATH + "/" + id);
    }

    @Override
    public String open(MailId id) {
        return link(TrackingControl.OPENS + "/" + id).toString();
    }

    @Override
    public String click(MailId id, TrackedLink link) {
        String tags = link.tags().isEmpty() ? "" : "&tags=" + URLEncoder.encode(link.tags(), StandardCharsets.UTF_8);
        String target = URLEncoder.encode(link.url(), StandardCharsets.UTF_8);
        return link(TrackingControl.CLICKS + "/" + id + "?link=" + target + tags)
                .toString();
    }

    @Override
    public URI confirm(Subscription subscription) {
        return link(subscription, "/confirm?token=" + subscription.token());
    }

    @Override
    public URI unsubscribe(Subscription subscription) {
        return link(subscription, "/unsubscribe");
    }

    private URI link(Subscription subscription, String action) {
        return link(SubscriptionControl.PATH + "/" + subscription.id() + action);
    }

    private URI link(String path) {
        return URI.create(server.get().toString().replaceFirst("/+$", "") + path);
    }
}
