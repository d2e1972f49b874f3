package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of objects does. */
public interface StoredObjectsContract {
    Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    Scope OTHER = new Scope("111122223333", "eu-west-1");

    StoredObjects objects();

    private void put(Scope scope, String key, String content) {
        objects().put(new StoredObject(scope, "mail", key, NOW, octets(content).length), octets(content));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    default void keeps_the_octets_by_bucket_and_key() {
        put(Scope.DEFAULT, "in/1", "one");

        assertThat(objects().content(ScopeFilter.ANY, "mail", "in/1")).hasValue(octets("one"));
        assertThat(objects().content(ScopeFilter.ANY, "mail", "in/2")).isEmpty();
        assertThat(objects()
                        .list(StoredObjects.Filter.of(ScopeFilter.ANY), Page.Request.first(9))
                        .items())
                .containsExactly(new StoredObject(Scope.DEFAULT, "mail", "in/1", NOW, 3));
    }

    @Test
    default void replaces_an_object_of_the_same_key() {
        put(Scope.DEFAULT, "key", "a longer one");
        put(Scope.DEFAULT, "key", "new");

        assertThat(objects().content(ScopeFilter.ANY, "mail", "key")).hasValue(octets("new"));
        assertThat(objects().count(StoredObjects.Filter.of(ScopeFilter.ANY))).isEqualTo(1);
    }

    @Test
    default void keeps_scopes_apart() {
        put(Scope.DEFAULT, "key", "mine");
        put(OTHER, "key", "theirs");

        assertThat(objects().content(ScopeFilter.of(Scope.DEFAULT), "mail", "key"))
                .hasValue(octets("mine"));
        assertThat(objects().content(ScopeFilter.of(OTHER), "mail", "key")).hasValue(octets("theirs"));
        assertThat(objects().content(ScopeFilter.ANY, "mail", "key")).hasValue(octets("theirs"));
        assertThat(objects().removeAll(StoredObjects.Filter.of(ScopeFilter.of(OTHER))))
                .isEqualTo(1);
        assertThat(objects().content(ScopeFilter.ANY, "mail", "key")).hasValue(octets("mine"));
    }

    @ParameterizedTest
    @CsvSource({"a_b, 1", "a%, 1", "a!, 1", "a, 4", "b, 0"})
    default void lists_by_the_letters_of_a_prefix(String prefix, int matches) {
        for (String key : new String[] {"a_b", "a%b", "a!b", "axb"}) {
            put(Scope.DEFAULT, key, "");
        }

        StoredObjects.Filter filter = new StoredObjects.Filter(ScopeFilter.ANY, "mail", prefix);

        assertThat(objects().list(filter, Page.Request.first(9)).items()).hasSize(matches);
    }
}
