package sesemulator.outbound;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.store.Store;

/** Topics of the emulator's own, with a fixed clock and ids that count. */
final class TopicBench implements AutoCloseable {
    static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:mail";
    static final Arn ARN = Arn.ofTopic(TOPIC).orElseThrow();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    final Store store = Store.open("jdbc:h2:mem:topics-" + UUID.randomUUID());
    private final AtomicInteger lastId = new AtomicInteger();
    private final Clocks clock = Clocks.of(Clock.fixed(Instant.parse("2026-01-31T12:00:00.5Z"), ZoneOffset.UTC));
    private final HttpDoor door = new HttpDoor(Duration.ofSeconds(30));
    private final SubscriptionLinks links = new SubscriptionLinks() {
        @Override
        public URI confirm(Subscription subscription) {
            return URI.create("http://emulator/" + subscription.id() + "/confirm?token=" + subscription.token());
        }

        @Override
        public URI unsubscribe(Subscription subscription) {
            return URI.create("http://emulator/" + subscription.id() + "/unsubscribe");
        }
    };

    private final Chance chance = new Chance() {
        @Override
        public RandomGenerator draw(Scope scope, String occasion) {
            throw new UnsupportedOperationException("Topics want ids alone");
        }

        @Override
        public String uuid(Scope scope, String occasion) {
            return nextId();
        }
    };

    final SubscriptionDesk desk = new SubscriptionDesk(
            store.subscriptions(),
            links,
            door,
            clock,
            chance,
            PATIENCE,
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(10)));
    final OwnTopics topics =
            new OwnTopics(store.subscriptions(), store.publishedMessages(), links, door, clock, chance, PATIENCE);

    private String nextId() {
        return "id-" + lastId.incrementAndGet();
    }

    /** A confirmed subscription, of which the endpoint was not told. */
    Subscription confirmed(URI endpoint) {
        return store.subscriptions().add(new Subscription(nextId(), ARN, endpoint, "token", true, false));
    }

    Page<PublishedMessage> messages() {
        return store.publishedMessages().list(PublishedMessages.Filter.of(ScopeFilter.ANY), Page.Request.first(1000));
    }

    @Override
    public void close() {
        desk.close();
        store.close();
    }
}
