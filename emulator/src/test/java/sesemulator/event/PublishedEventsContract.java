package sesemulator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.event.PublishedEvent.Destination;
import sesemulator.event.PublishedEvent.Outcome;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.sending.MessageTag;

/** What every keeper of events does. */
public interface PublishedEventsContract {
    Scope HERE = new Scope("111122223333", "us-east-1");
    Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");
    PublishedEvents.Filter ALL = PublishedEvents.Filter.of(ScopeFilter.ANY);

    /** Empty at first. */
    PublishedEvents events();

    @Test
    default void keeps_an_event_and_what_came_of_it() {
        PublishedEvent event = event("1", HERE, "Bounce", "mail-1", "set", 0);
        events().add(event);
        PublishedEvent settled =
                event.withDestinations(List.of(new Destination("topic", "sns", Outcome.FAILED, "No \u00e9 \0.")));

        events().update(settled);
        events().update(event("unknown", HERE, "Bounce", "mail-1", "set", 0));

        assertThat(events().list(ALL, Page.Request.first(10)).items()).containsExactly(settled);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -, 3 2 1",
                "Send, -, -, -, -, 2",
                "-, mail-1, -, -, -, 2 1",
                "-, -, USER@outside.example, -, -, 3 2 1",
                "-, -, nobody@outside.example, -, -, ''",
                "-, -, -, set, -, 2 1",
                "-, -, -, -, 2026-01-02T12:00:00.124Z, 3 2",
            })
    default void lists_counts_and_removes_the_events_that_the_filter_means(
            @Nullable String type,
            @Nullable String messageId,
            @Nullable String recipient,
            @Nullable String configurationSet,
            @Nullable Instant since,
            String expected) {
        events().add(event("1", HERE, "Bounce", "mail-1", "set", 0));
        events().add(event("2", HERE, "Send", "mail-1", "set", 1));
        events().add(event("3", HERE, "Rendering Failure", "mail-2", null, 2));
        PublishedEvents.Filter filter =
                new PublishedEvents.Filter(ScopeFilter.ANY, type, messageId, recipient, configurationSet, since);

        List<String> found = events().list(filter, Page.Request.first(10)).items().stream()
                .map(PublishedEvent::id)
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(expected);
        assertThat(events().count(filter)).isEqualTo(found.size());
        assertThat(events().removeAll(filter)).isEqualTo(found.size());
        assertThat(events().count(ALL)).isEqualTo(3 - found.size());
    }

    @Test
    default void keeps_the_newest_alone() {
        for (int i = 0; i <= PublishedEvents.KEPT; i++) {
            events().add(event(String.valueOf(i), HERE, "Send", "mail-1", null, i));
        }

        assertThat(events().count(ALL)).isEqualTo(PublishedEvents.KEPT);
        assertThat(events().list(ALL, Page.Request.first(1)).items())
                .extracting(PublishedEvent::id)
                .containsExactly(String.valueOf(PublishedEvents.KEPT));
    }

    static PublishedEvent event(
            String id, Scope scope, String type, String messageId, @Nullable String configurationSet, long later) {
        return new PublishedEvent(
                id,
                scope,
                NOON.plusMillis(later),
                type,
                new MailId(messageId),
                configurationSet,
                List.of(new EmailAddress("User@outside.example")),
                List.of(new MessageTag("a", "b")),
                "{}",
                List.of(new Destination("topic", "sns", Outcome.PENDING, null)));
    }
}
