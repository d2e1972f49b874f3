package sesemulator.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import sesemulator.account.Scope;
import sesemulator.mail.Page;
import sesemulator.outbound.Arn;
import sesemulator.outbound.Subscription;
import sesemulator.outbound.Subscriptions;

/** Subscriptions in the table {@code topic_subscription}. */
final class JdbcSubscriptions implements Subscriptions {
    private static final RowMapper<Subscription> SUBSCRIPTION = (row, context) -> new Subscription(
            row.getString("id"),
            new Arn(row.getString("topic_arn"), new Scope(row.getString("account"), row.getString("region"))),
            URI.create(row.getString("endpoint")),
            row.getString("token"),
            row.getBoolean("is_confirmed"),
            row.getBoolean("is_setting"));

    private final Jdbi jdbi;
    private final SetUp setUp;
    private final Journal<Subscription> journal;

    JdbcSubscriptions(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
        this.journal = new Journal<>(jdbi, "topic_subscription", SUBSCRIPTION);
    }

    @Override
    public Subscription add(Subscription subscription) {
        setUp.put(
                handle -> keep(handle, subscription),
                handle -> insert(handle, subscription),
                subscription.topic().value(),
                subscription.endpoint().toString());
        return find(subscription.topic(), subscription.endpoint()).orElse(subscription);
    }

    /** One that becomes a setting's stays one. */
    private static int keep(Handle handle, Subscription subscription) {
        return handle.createUpdate("UPDATE topic_subscription SET is_setting = is_setting OR :isSetting"
                        + " WHERE topic_arn = :topic AND endpoint = :endpoint")
                .bind("isSetting", subscription.isSetting())
                .bind("topic", subscription.topic().value())
                .bind("endpoint", subscription.endpoint().toString())
                .execute();
    }

    private static void insert(Handle handle, Subscription subscription) {
        Scopes.bind(
                        handle.createUpdate("INSERT INTO topic_subscription"
                                + " (id, account, region, topic_arn, endpoint, token, is_confirmed, is_setting)"
                                + " VALUES (:id, :account, :region, :topic, :endpoint, :token, :confirmed, :setting)"),
                        subscription.topic().scope())
                .bind("id", subscription.id())
                .bind("topic", subscription.topic().value())
                .bind("endpoint", subscription.endpoint().toString())
                .bind("token", subscription.token())
                .bind("confirmed", subscription.isConfirmed())
                .bind("setting", subscription.isSetting())
                .execute();
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
        jdbi.useHandle(handle -> handle.execute("UPDATE topic_subscription SET is_confirmed = TRUE WHERE id = ?", id));
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
