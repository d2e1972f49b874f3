package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of published messages does. */
public interface PublishedMessagesContract {
    Scope OTHER = new Scope("111122223333", "eu-west-1");

    PublishedMessages messages();

    private void add(String id, Scope scope, String topic) {
        messages()
                .add(new PublishedMessage(
                        id,
                        scope,
                        topic,
                        "Gr\u00fc\u00dfe",
                        "{\"a\": \"\\n\"}",
                        Instant.parse("2026-01-31T12:00:00Z")));
    }

    private List<String> ids(PublishedMessages.Filter filter) {
        return messages().list(filter, Page.Request.first(1000)).items().stream()
                .map(PublishedMessage::id)
                .toList();
    }

    @Test
    default void lists_them_newest_first_by_scope_and_topic() {
        add("1", Scope.DEFAULT, "topic");
        add("2", OTHER, "topic");
        add("3", Scope.DEFAULT, "another");

        assertThat(ids(PublishedMessages.Filter.of(ScopeFilter.ANY))).containsExactly("3", "2", "1");
        assertThat(ids(new PublishedMessages.Filter(ScopeFilter.of(Scope.DEFAULT), "topic")))
                .containsExactly("1");
        assertThat(messages()
                        .list(PublishedMessages.Filter.of(ScopeFilter.of(OTHER)), Page.Request.first(1))
                        .items())
                .containsExactly(new PublishedMessage(
                        "2",
                        OTHER,
                        "topic",
                        "Gr\u00fc\u00dfe",
                        "{\"a\": \"\\n\"}",
                        Instant.parse("2026-01-31T12:00:00Z")));
    }

    @Test
    default void removes_those_that_are_meant() {
        add("1", Scope.DEFAULT, "topic");
        add("2", OTHER, "topic");

        assertThat(messages().removeAll(PublishedMessages.Filter.of(ScopeFilter.of(OTHER))))
                .isEqualTo(1);
        assertThat(ids(PublishedMessages.Filter.of(ScopeFilter.ANY))).containsExactly("1");
    }

    @Test
    default void keeps_the_newest_alone() {
        for (int i = 0; i <= PublishedMessages.KEPT; i++) {
            add(String.valueOf(i), Scope.DEFAULT, "topic");
        }

        assertThat(ids(PublishedMessages.Filter.of(ScopeFilter.ANY)))
                .hasSize(PublishedMessages.KEPT)
                .endsWith("1");
    }
}
