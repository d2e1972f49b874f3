package sesemulator.control;

import java.net.URI;
import java.util.function.Supplier;
import sesemulator.outbound.Subscription;
import sesemulator.outbound.SubscriptionLinks;

/** Links of messages into the control API. */
public final class ControlLinks implements SubscriptionLinks {
    private final Supplier<URI> server;

    /** @param server where subscribers reach this server */
    public ControlLinks(Supplier<URI> server) {
        this.server = server;
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
        String base = server.get().toString().replaceFirst("/+$", "");
        return URI.create(base + SubscriptionControl.PATH + "/" + subscription.id() + action);
    }
}
