package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.TargetException;
import sesemulator.store.RetentionLimits;
import sesemulator.store.Store;

final class OwnBucketsTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final Store store =
            Store.open("jdbc:h2:mem:buckets-" + UUID.randomUUID(), false, new RetentionLimits(10_000, 1000, null));
    private final StoredObjects objects = store.storedObjects();
    private final OwnBuckets buckets = new OwnBuckets(objects, Clocks.of(Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keeps_the_octets_by_bucket_and_key() throws Exception {
        put(Scope.DEFAULT, "mail", "in/1", "one");

        assertThat(objects.content(ScopeFilter.ANY, "mail", "in/1")).hasValue(octets("one"));
        assertThat(objects.content(ScopeFilter.ANY, "mail", "in/2")).isEmpty();
        assertThat(objects.list(StoredObjects.Filter.of(ScopeFilter.ANY), Page.Request.first(9))
                        .items())
                .containsExactly(new StoredObject(Scope.DEFAULT, "mail", "in/1", NOW, 3));
    }

    @Test
    void takes_no_more_than_the_storage_holds() throws Exception {
        TargetException failure =
                catchThrowableOfType(TargetException.class, () -> put(Scope.DEFAULT, "mail", "2", "x".repeat(10_000)));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessageContaining("all that is kept may take 10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "No Bucket", "a/b"})
    void has_no_bucket_of_a_name_that_s3_would_not_take(String name) {
        assertThat(catchThrowableOfType(TargetException.class, () -> put(Scope.DEFAULT, name, "1", "x")))
                .isInstanceOf(NoSuchTargetException.class);
    }

    @Test
    void takes_no_key_that_s3_would_not() {
        TargetException failure =
                catchThrowableOfType(TargetException.class, () -> put(Scope.DEFAULT, "mail", "\u00fc".repeat(513), ""));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessageContaining("1024 bytes");
    }

    private void put(Scope scope, String bucket, String key, String content) throws TargetException {
        buckets.put(scope, bucket, key, octets(content));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
