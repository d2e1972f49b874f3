package sesemulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.control.ControlLinks;
import sesemulator.outbound.AwsEndpoint;
import sesemulator.outbound.Backoff;
import sesemulator.outbound.Buckets;
import sesemulator.outbound.EventTargets;
import sesemulator.outbound.Functions;
import sesemulator.outbound.HttpDoor;
import sesemulator.outbound.LambdaEndpoint;
import sesemulator.outbound.MappedFunctions;
import sesemulator.outbound.NoFunctions;
import sesemulator.outbound.OwnBuckets;
import sesemulator.outbound.OwnTopics;
import sesemulator.outbound.RelayQueue;
import sesemulator.outbound.S3Endpoint;
import sesemulator.outbound.SmtpRelay;
import sesemulator.outbound.SnsEndpoint;
import sesemulator.outbound.SubscriptionDesk;
import sesemulator.outbound.SubscriptionLinks;
import sesemulator.outbound.Targets;
import sesemulator.outbound.Topics;
import sesemulator.store.Store;

/** Whatever leaves the emulator: bounces to the relay, what the actions of receipt rules lead to, and events. */
final class OutboundDoors implements AutoCloseable {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration SUBSCRIBER_PATIENCE = Duration.ofSeconds(15); // as SNS's
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(30); // as SES's with a function

    private final TargetSettings settings;
    private final Store store;
    private final Clocks clocks;
    private final Chance chance;
    private final HttpDoor http = new HttpDoor(CONNECT_PATIENCE);
    private final SubscriptionLinks links;
    private final List<RelayQueue> relays;
    private final SubscriptionDesk subscriptions;
    private final Targets targets;
    private final EventTargets events;

    /** @param publicUrl where subscribers reach this server, as soon as it runs */
    OutboundDoors(Settings settings, Store store, Clocks clocks, Chance chance, Supplier<URI> publicUrl) {
        this.settings = settings.targets();
        this.store = store;
        this.clocks = clocks;
        this.chance = chance;
        this.links = new ControlLinks(publicUrl);
        SmtpRelay server = settings.relay();
        this.relays = server == null
                ? List.of()
                : List.of(
                        new RelayQueue(store.outbox(), server, BACKOFF, store.claims("relay of bounces")),
                        new RelayQueue(store.sentOutbox(), server, BACKOFF, store.claims("relay of sent mail")));
        this.subscriptions =
                new SubscriptionDesk(store.subscriptions(), links, http, clocks, chance, SUBSCRIBER_PATIENCE, BACKOFF);
        this.targets = new Targets(buckets(), topics(), functions());
        this.events =
                new EventTargets(targets.topics(), this.settings.firehose(), this.settings.cloudWatch(), CALL_PATIENCE);
    }

    private Buckets buckets() {
        AwsEndpoint s3 = settings.s3();
        return s3 == null ? new OwnBuckets(store.storedObjects(), clocks) : new S3Endpoint(s3, CALL_PATIENCE);
    }

    private Topics topics() {
        AwsEndpoint sns = settings.sns();
        return sns == null
                ? new OwnTopics(
                        store.subscriptions(),
                        store.publishedMessages(),
                        links,
                        http,
                        clocks,
                        chance,
                        SUBSCRIBER_PATIENCE)
                : new SnsEndpoint(sns, CALL_PATIENCE);
    }

    private Functions functions() {
        AwsEndpoint lambda = settings.lambda();
        return new MappedFunctions(
                store.functionUrls(),
                settings.functions(),
                http,
                CALL_PATIENCE,
                lambda == null ? new NoFunctions() : new LambdaEndpoint(lambda, CALL_PATIENCE));
    }

    Targets targets() {
        return targets;
    }

    /** The doors of events of sent mail. */
    EventTargets events() {
        return events;
    }

    SubscriptionDesk subscriptions() {
        return subscriptions;
    }

    /** To be told once mail waits for the relay. */
    void relayWhatIsPending() {
        relays.forEach(RelayQueue::wakeUp);
    }

    /**
     * To be called once the server answers, since a subscriber is told where to confirm; and again when what is kept
     * was replaced.
     */
    void open() {
        relayWhatIsPending();
        subscriptions.subscribeAsSet(settings.subscriptions());
    }

    @Override
    public void close() {
        relays.forEach(RelayQueue::close);
        subscriptions.close();
        events.close();
        targets.close();
    }
}
