package sesemulator.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.mail.Page;
import sesemulator.outbound.Arn;
import sesemulator.outbound.Subscription;
import sesemulator.outbound.Subscriptions;
import sesemulator.store.Database.Reading;

/** Subscriptions in the table {@code topic_subscription}. */
final class JdbcSubscriptions implements Subscriptions {
    private static final Reading<Subscription> SUBSCRIPTION = row -> new Subscription(
            row.getString("id"),
            new Arn(row.getString("topic_arn"), new Scope(row.getString("account"), row.getString("region"))),
            URI.create(row.getString("endpoint")),
            row.getString("token"),
            row.getBoolean("is_confirmed"),
            row.getBoolean("is_setting"));

    private final Database database;
    private final SetUp setUp;
    private final Journal<Subscription> journal;

    JdbcSubscriptions(Database database, SetUp setUp) {
        this.database = database;
        this.setUp = setUp;
        this.journal = Journal.ofRows(database, "topic_subscription", SUBSCRIPTION);
    }

    @Override
    public Subscription add(Subscription subscription) {
        setUp.add(
                () -> {
                    Upsert.run(() -> keep(subscription), () -> insert(subscription));
                    return true;
                },
                subscription.topic().value(),
                subscription.endpoint().toString());
        return find(subscription.topic(), subscription.endpoint()).orElse(subscription);
    }

    /** One that becomes a setting's stays one. */
    private int keep(Subscription subscription) {
        return database.change(
                "UPDATE topic_subscription SET is_setting = is_setting OR CAST(? AS BOOLEAN)"
                        + " WHERE topic_arn = ? AND endpoint = ?",
                subscription.isSetting(),
                subscription.topic().value(),
                subscription.endpoint().toString());
    }

    private int insert(Subscription subscription) {
        return database.insert(
                "topic_subscription (id, account, region, topic_arn, endpoint, token, is_confirmed, is_setting)",
                subscription.id(),
                subscription.topic().scope().accountId(),
                subscription.topic().scope().region(),
                subscription.topic().value(),
                subscription.endpoint().toString(),
                subscription.token(),
                subscription.isConfirmed(),
                subscription.isSetting());
    }

    @Override
    public Optional<Subscription> find(String id) {
        return journal.find(id);
    }

    @Override
    public List<Subscription> confirmed(String topicArn) {
        return journal.all(new Where().equal("topic_arn", topicArn).equal("is_confirmed", true));
    }

    @Override
    public List<Subscription> ofSettings() {
        return journal.all(new Where().equal("is_setting", true));
    }

    @Override
    public Page<Subscription> list(Filter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public void confirm(String id) {
        database.change("UPDATE topic_subscription SET is_confirmed = TRUE WHERE id = ?", id);
    }

    @Override
    public boolean remove(String id) {
        return journal.removeAll(new Where().equal("id", id)) > 0;
    }

    @Override
    public int removeAll(Filter filter) {
        return journal.removeAll(where(filter).equal("is_setting", false));
    }

    private Optional<Subscription> find(Arn topic, URI endpoint) {
        return journal
                .all(new Where().equal("topic_arn", topic.value()).equal("endpoint", endpoint.toString()))
                .stream()
                .findFirst();
    }

    private static Where where(Filter filter) {
        return Where.in(filter.scopes()).equal("topic_arn", filter.topicArn());
    }
}
