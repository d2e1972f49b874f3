package sesemulator.control;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.outbound.Arn;
import sesemulator.outbound.HttpUrl;
import sesemulator.outbound.Subscription;
import sesemulator.outbound.SubscriptionDesk;
import sesemulator.outbound.Subscriptions;

/** {@code /_emulator/sns-subscriptions}: who is told of what is published, and the links that its messages hold. */
public final class SubscriptionControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/sns-subscriptions";

    private final Subscriptions subscriptions;
    private final SubscriptionDesk desk;

    public SubscriptionControl(Subscriptions subscriptions, SubscriptionDesk desk) {
        this.subscriptions = subscriptions;
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "topicArn", "limit", "nextToken"),
                Route.post(PATH, this::subscribe),
                Route.delete(PATH, this::removeAll, "account", "region", "topicArn"),
                Route.get(PATH + "/{id}", (context, query) -> context.json(View.of(find(context)))),
                Route.delete(PATH + "/{id}", this::unsubscribe),
                Route.get(PATH + "/{id}/confirm", this::confirm, "token").forAnybody(),
                Route.get(PATH + "/{id}/unsubscribe", this::unsubscribe).forAnybody());
    }

    private void list(Context context, Query query) {
        context.json(ListView.of(subscriptions.list(filter(query), query.page()), View::of));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(subscriptions.removeAll(filter(query))));
    }

    private static Subscriptions.Filter filter(Query query) {
        return new Subscriptions.Filter(query.scopes(), query.text("topicArn"));
    }

    private void subscribe(Context context, Query query) {
        Order order = Body.read(context, Order.class);
        Arn topic = Arn.ofTopic(String.valueOf(order.topicArn()))
                .orElseThrow(() -> ControlException.invalid(
                        "topicArn must look like arn:aws:sns:us-east-1:000000000000:topic, not '" + order.topicArn()
                                + "'"));
        URI endpoint = HttpUrl.parse(String.valueOf(order.endpoint()))
                .orElseThrow(() -> ControlException.invalid(
                        "endpoint must look like http://localhost:3000/path, not '" + order.endpoint() + "'"));
        Subscription subscription = desk.subscribe(topic, endpoint);
        context.status(201).header("Location", PATH + "/" + subscription.id()).json(View.of(subscription));
    }

    private void confirm(Context context, Query query) {
        Subscription subscription = find(context);
        if (!desk.confirm(subscription, String.valueOf(query.text("token")))) {
            throw ControlException.invalid("token is not the one of this subscription's SubscriptionConfirmation");
        }
        context.json(View.of(find(context)));
    }

    private void unsubscribe(Context context, Query query) {
        subscriptions.remove(find(context).id());
        context.status(204);
    }

    private Subscription find(Context context) {
        String id = context.pathParam("id");
        return subscriptions.find(id).orElseThrow(() -> ControlException.notFound("No subscription has the id " + id));
    }

    private record Order(
            @Nullable String topicArn, @Nullable String endpoint) {}

    /**
     * A subscription as the control API shows it; its token is the subscriber's to know.
     *
     * @param setting whether the settings name it
     */
    private record View(
            String id, String subscriptionArn, String topicArn, String endpoint, boolean confirmed, boolean setting) {
        static View of(Subscription subscription) {
            return new View(
                    subscription.id(),
                    subscription.arn(),
                    subscription.topic().value(),
                    subscription.endpoint().toString(),
                    subscription.isConfirmed(),
                    subscription.isSetting());
        }
    }
}
