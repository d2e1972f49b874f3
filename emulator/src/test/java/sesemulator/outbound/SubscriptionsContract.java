package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of subscriptions does. */
public interface SubscriptionsContract {
    Arn TOPIC = Arn.ofTopic("arn:aws:sns:us-east-1:000000000000:mail").orElseThrow();
    Arn ELSEWHERE = Arn.ofTopic("arn:aws:sns:eu-west-1:111122223333:mail").orElseThrow();

    Subscriptions subscriptions();

    private static Subscription subscription(String id, Arn topic, String path, boolean isSetting) {
        return new Subscription(id, topic, URI.create("http://localhost:3000/" + path), "token", false, isSetting);
    }

    private List<String> ids(ScopeFilter scopes) {
        return subscriptions().list(Subscriptions.Filter.of(scopes), Page.Request.first(9)).items().stream()
                .map(Subscription::id)
                .toList();
    }

    @Test
    default void there_is_one_of_a_topic_and_endpoint() {
        Subscription first = subscriptions().add(subscription("1", TOPIC, "a", false));

        Subscription again = subscriptions().add(subscription("2", TOPIC, "a", false));
        subscriptions().add(subscription("3", TOPIC, "b", false));

        assertThat(again).isEqualTo(first);
        assertThat(ids(ScopeFilter.ANY)).containsExactly("3", "1");
        assertThat(subscriptions().find("2")).isEmpty();
    }

    @Test
    default void what_is_confirmed_is_told() {
        subscriptions().add(subscription("1", TOPIC, "a", false));
        subscriptions().add(subscription("2", TOPIC, "b", false));

        subscriptions().confirm("2");

        assertThat(subscriptions().confirmed(TOPIC.value()))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo("2"))
                .satisfies(one -> assertThat(one.isConfirmed()).isTrue());
    }

    @Test
    default void those_of_the_settings_outlive_what_removes_all() {
        subscriptions().add(subscription("1", TOPIC, "a", true));
        subscriptions().add(subscription("2", TOPIC, "b", false));

        int removed = subscriptions().removeAll(Subscriptions.Filter.of(ScopeFilter.ANY));

        assertThat(removed).isEqualTo(1);
        assertThat(ids(ScopeFilter.ANY)).containsExactly("1");
        assertThat(subscriptions().ofSettings()).extracting(Subscription::id).containsExactly("1");
    }

    @Test
    default void belongs_to_the_scope_of_its_topic() {
        subscriptions().add(subscription("1", TOPIC, "a", false));
        subscriptions().add(subscription("2", ELSEWHERE, "a", false));

        assertThat(ids(ScopeFilter.of(Scope.DEFAULT))).containsExactly("1");
        assertThat(subscriptions().remove("2")).isTrue();
        assertThat(subscriptions().remove("2")).isFalse();
        assertThat(ids(ScopeFilter.ANY)).containsExactly("1");
    }
}
