package sesemulator.outbound;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps subscriptions, one for each topic and endpoint. Safe for many threads. */
public interface Subscriptions {
    /** Adds a subscription, unless there is one of that topic and endpoint; returns the one that is there. */
    Subscription add(Subscription subscription);

    Optional<Subscription> find(String id);

    /** Those that a message to the topic goes to. */
    List<Subscription> confirmed(String topicArn);

    /** Those that the settings of the last start named. */
    List<Subscription> ofSettings();

    Page<Subscription> list(Filter filter, Page.Request page);

    void confirm(String id);

    boolean remove(String id);

    /** Removes all but those of the settings; returns how many. */
    int removeAll(Filter filter);

    /**
     * Which subscriptions are meant; what is not told is any.
     *
     * @param scopes of their topics
     */
    record Filter(ScopeFilter scopes, @Nullable String topicArn) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null);
        }
    }
}
