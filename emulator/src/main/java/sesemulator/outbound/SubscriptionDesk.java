package sesemulator.outbound;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;

/**
 * Takes subscriptions and asks subscribers to confirm them, again and again until they took the question, refused it
 * for good, or the subscription is gone. Waiting is by real time, whatever the emulator's clock says. Safe for many
 * threads.
 */
public final class SubscriptionDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionDesk.class);

    private final Subscriptions subscriptions;
    private final SubscriptionLinks links;
    private final HttpDoor http;
    private final Clocks clocks;
    private final Chance chance;
    private final Duration patience;
    private final Backoff backoff;
    /** What comes after the end is dropped; the next start asks again. */
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(1, SubscriptionDesk::thread, new ThreadPoolExecutor.DiscardPolicy());

    /**
     * @param patience how long a subscriber may take to answer
     * @param backoff between two attempts to ask
     */
    public SubscriptionDesk(
            Subscriptions subscriptions,
            SubscriptionLinks links,
            HttpDoor http,
            Clocks clocks,
            Chance chance,
            Duration patience,
            Backoff backoff) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.http = http;
        this.clocks = clocks;
        this.chance = chance;
        this.patience = patience;
        this.backoff = backoff;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "subscriptions");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Subscribes an endpoint and asks it to confirm, unless it has. Returns when it was asked once; so the subscription
     * of one that visits the link before it answers is confirmed by then.
     */
    public Subscription subscribe(Arn topic, URI endpoint) {
        Subscription subscription = subscriptions.add(subscription(topic, endpoint, false));
        ask(subscription.id(), 1);
        return subscriptions.find(subscription.id()).orElse(subscription);
    }

    /**
     * Subscribes an endpoint without asking it.
     *
     * @return the subscription's id
     */
    public String keep(Arn topic, URI endpoint, boolean isConfirmed) {
        Subscription subscription = subscriptions.add(subscription(topic, endpoint, false));
        if (isConfirmed) {
            subscriptions.confirm(subscription.id());
        }
        return subscription.id();
    }

    /** Asks a subscriber to confirm, unless it has; returns at once. */
    public void askSoon(String subscriptionId) {
        worker.execute(() -> ask(subscriptionId, 1));
    }

    private Subscription subscription(Arn topic, URI endpoint, boolean isSetting) {
        return new Subscription(
                chance.uuid(topic.scope(), "subscription"),
                topic,
                endpoint,
                chance.uuid(topic.scope(), "token"),
                false,
                isSetting);
    }

    /** The subscriptions of the settings take the place of those of the settings before; returns at once. */
    public void subscribeAsSet(Collection<Setting> settings) {
        subscriptions.ofSettings().stream()
                .filter(old -> !settings.contains(new Setting(old.topic(), old.endpoint())))
                .forEach(old -> subscriptions.remove(old.id()));
        for (Setting setting : settings) {
            Subscription subscription = subscriptions.add(subscription(setting.topic(), setting.endpoint(), true));
            worker.execute(() -> ask(subscription.id(), 1));
        }
    }

    /** Whether a subscription has this token; then it is confirmed. */
    public boolean confirm(Subscription subscription, String token) {
        if (!subscription.token().equals(token)) {
            return false;
        }
        subscriptions.confirm(subscription.id());
        return true;
    }

    private void ask(String id, int attempt) {
        Optional<Subscription> pending = subscriptions.find(id).filter(subscription -> !subscription.isConfirmed());
        if (pending.isEmpty() || worker.isShutdown()) {
            return;
        }
        try {
            ask(pending.get());
        } catch (TargetException e) {
            String next = e.isPermanent() ? "not asked again" : "asked again";
            if (attempt == 1) {
                LOG.warn(
                        "{} has not taken its SubscriptionConfirmation, and is {}: {}",
                        pending.get().endpoint(),
                        next,
                        e.getMessage());
            }
            if (!e.isPermanent()) {
                Future<?> unused = worker.schedule(
                        () -> ask(id, attempt + 1), backoff.after(attempt).toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    private void ask(Subscription subscription) throws TargetException {
        Scope scope = subscription.topic().scope();
        SnsMessage question = SnsMessage.confirmation(
                subscription,
                chance.uuid(scope, "confirmation " + subscription.id()),
                links.confirm(subscription),
                clocks.now(scope));
        HttpDoor.requireTaken(
                subscription.endpoint(),
                HttpDoor.answer(http.post(
                        subscription.endpoint(),
                        question.headers(),
                        BodyPublishers.ofString(question.body()),
                        patience)));
    }

    /** An attempt under way is not waited for. */
    @Override
    public void close() {
        worker.shutdown();
    }

    /** A subscription that the settings name. */
    public record Setting(Arn topic, URI endpoint) {}
}
