package sesemulator.outbound;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;

/**
 * Topics of the emulator's own, for want of an SNS endpoint; every topic is there. A message is kept and then posted
 * to all confirmed subscribers at once, so that one that is down holds up no other; after a failure, the same publish
 * again goes to those alone that have not got it, under the same MessageId.
 */
public final class OwnTopics implements Topics {
    private final Subscriptions subscriptions;
    private final PublishedMessages messages;
    private final SubscriptionLinks links;
    private final HttpDoor http;
    private final Clocks clocks;
    private final Chance chance;
    private final Duration patience;
    private final UnfinishedPublishes unfinished = new UnfinishedPublishes();

    /** @param patience how long a subscriber may take to answer; SNS waits 15 seconds */
    public OwnTopics(
            Subscriptions subscriptions,
            PublishedMessages messages,
            SubscriptionLinks links,
            HttpDoor http,
            Clocks clocks,
            Chance chance,
            Duration patience) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.links = links;
        this.http = http;
        this.clocks = clocks;
        this.chance = chance;
        this.patience = patience;
    }

    @Override
    public void publish(Scope scope, String topicArn, String subject, String message) throws TargetException {
        String[] content = {scope.accountId(), scope.region(), topicArn, subject, message};
        UnfinishedPublishes.Publish publish = unfinished.take(content);
        if (publish == null) {
            publish = new UnfinishedPublishes.Publish(new PublishedMessage(
                    chance.uuid(scope, occasion(topicArn, message)),
                    scope,
                    topicArn,
                    subject,
                    message,
                    clocks.now(scope).truncatedTo(ChronoUnit.MILLIS)));
            messages.add(publish.message());
        }
        List<String> failures = deliver(publish);
        if (!failures.isEmpty()) {
            unfinished.remember(publish, content);
            throw new TargetException(String.join("; ", failures), false);
        }
        List<String> refusals = publish.settled().values().stream()
                .filter(outcome -> !outcome.isEmpty())
                .toList();
        if (!refusals.isEmpty()) {
            throw new TargetException(String.join("; ", refusals), true);
        }
    }

    /** Messages are published by many threads; which is first does not decide on their ids. */
    private static String occasion(String topicArn, String message) {
        return "message " + topicArn + " " + message.hashCode();
    }

    /** Returns why some subscribers have not got the message yet. */
    private List<String> deliver(UnfinishedPublishes.Publish publish) {
        Map<Subscription, CompletableFuture<HttpResponse<byte[]>>> posts = new LinkedHashMap<>();
        subscriptions.confirmed(publish.message().topicArn()).stream()
                .filter(subscription -> !publish.settled().containsKey(subscription.id()))
                .forEach(subscription -> posts.put(subscription, post(subscription, publish.message())));
        List<String> failures = new ArrayList<>();
        posts.forEach((subscription, post) -> {
            try {
                HttpDoor.requireTaken(subscription.endpoint(), HttpDoor.answer(post));
                publish.settled().put(subscription.id(), "");
            } catch (TargetException e) {
                String reason = String.valueOf(e.getMessage());
                if (e.isPermanent()) {
                    publish.settled().put(subscription.id(), reason);
                } else {
                    failures.add(reason);
                }
            }
        });
        return failures;
    }

    private CompletableFuture<HttpResponse<byte[]>> post(Subscription subscription, PublishedMessage message) {
        SnsMessage told = SnsMessage.notification(subscription, message, links.unsubscribe(subscription));
        return http.post(subscription.endpoint(), told.headers(), BodyPublishers.ofString(told.body()), patience);
    }
}
