package sesemulator.store;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.outbound.StoredObject;
import sesemulator.outbound.StoredObjects;
import sesemulator.store.Database.Reading;

/** Objects in the table {@code stored_object} and the one named after it. */
final class JdbcStoredObjects implements StoredObjects {
    private static final Reading<StoredObject> OBJECT = row -> new StoredObject(
            new Scope(row.getString("account"), row.getString("region")),
            row.getString("bucket"),
            row.getString("object_key"),
            Instant.ofEpochMilli(row.getLong("time_ms")),
            row.getLong("size"));

    private final Database database;
    private final Journal<StoredObject> journal;
    private final Shelf shelf;

    JdbcStoredObjects(Database database, Retention retention) {
        this.database = database;
        this.journal = Journal.ofRows(database, "stored_object", OBJECT);
        this.shelf = retention.shelf("stored_object");
    }

    @Override
    public synchronized void put(StoredObject object, byte[] content) {
        long octets = Shelf.octets("", content.length);
        AtomicInteger replaced = new AtomicInteger();
        shelf.add(object.scope(), octets, () -> {
            replaced.set(journal.removeAll(where(ScopeFilter.of(object.scope()), object.bucket(), object.key())));
            long position = insert(object, octets);
            journal.addBytes(position, content);
            return position;
        });
        if (replaced.get() > 0) {
            shelf.sumAnew();
        }
    }

    private long insert(StoredObject object, long octets) {
        return database.add(
                "stored_object (account, region, time_ms, bucket, object_key, size, octets)",
                object.scope().accountId(),
                object.scope().region(),
                object.storedAt().toEpochMilli(),
                object.bucket(),
                object.key(),
                object.size(),
                octets);
    }

    @Override
    public Page<StoredObject> list(Filter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public Optional<byte[]> content(ScopeFilter scopes, String bucket, String key) {
        Where where = where(scopes, bucket, key);
        return database.first(
                "SELECT bytes FROM stored_object_bytes WHERE position = (SELECT MAX(position) FROM stored_object"
                        + where.sql() + ")",
                row -> row.getBytes(1),
                where.values());
    }

    @Override
    public int count(Filter filter) {
        return journal.count(where(filter));
    }

    @Override
    public int removeAll(Filter filter) {
        return shelf.removeAll(where(filter));
    }

    private static Where where(ScopeFilter scopes, String bucket, String key) {
        return Where.in(scopes).equal("bucket", bucket).equal("object_key", key);
    }

    private static Where where(Filter filter) {
        return Where.in(filter.scopes())
                .equal("bucket", filter.bucket())
                .condition("object_key LIKE ? ESCAPE '!'", pattern(filter.prefix()));
    }

    private static @Nullable String pattern(@Nullable String prefix) {
        return prefix == null ? null : prefix.replaceAll("[!%_]", "!$0") + "%";
    }
}
