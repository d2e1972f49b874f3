package sesemulator.store;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.outbound.StoredObject;
import sesemulator.outbound.StoredObjects;

/** Objects in the table {@code stored_object} and the one named after it. */
final class JdbcStoredObjects implements StoredObjects {
    private static final RowMapper<StoredObject> OBJECT = (row, context) -> new StoredObject(
            new Scope(row.getString("account"), row.getString("region")),
            row.getString("bucket"),
            row.getString("object_key"),
            Instant.ofEpochMilli(row.getLong("time_ms")),
            row.getLong("size"));

    private final Jdbi jdbi;
    private final Journal<StoredObject> journal;
    private final Shelf shelf;

    JdbcStoredObjects(Jdbi jdbi, Retention retention) {
        this.jdbi = jdbi;
        this.journal = new Journal<>(jdbi, "stored_object", OBJECT);
        this.shelf = retention.shelf("stored_object");
    }

    @Override
    public synchronized void put(StoredObject object, byte[] content) {
        long octets = Shelf.octets("", content.length);
        AtomicInteger replaced = new AtomicInteger();
        shelf.add(object.scope(), octets, handle -> {
            replaced.set(remove(handle, object));
            long position = insert(handle, object, octets);
            journal.addBytes(handle, position, content);
            return position;
        });
        if (replaced.get() > 0) {
            shelf.sumAnew();
        }
    }

    private static int remove(Handle handle, StoredObject object) {
        Where where = where(ScopeFilter.of(object.scope()), object.bucket(), object.key());
        return handle.createUpdate("DELETE FROM stored_object" + where.sql())
                .bindMap(where.parameters())
                .execute();
    }

    private static long insert(Handle handle, StoredObject object, long octets) {
        return Scopes.bind(
                        handle.createUpdate("INSERT INTO stored_object"
                                + " (account, region, time_ms, bucket, object_key, size, octets)"
                                + " VALUES (:account, :region, :time, :bucket, :key, :size, :octets)"),
                        object.scope())
                .bind("time", object.storedAt().toEpochMilli())
                .bind("bucket", object.bucket())
                .bind("key", object.key())
                .bind("size", object.size())
                .bind("octets", octets)
                .executeAndReturnGeneratedKeys("position")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Page<StoredObject> list(Filter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public Optional<byte[]> content(ScopeFilter scopes, String bucket, String key) {
        Where where = where(scopes, bucket, key);
        return jdbi.withHandle(handle -> handle.createQuery("SELECT bytes FROM stored_object_bytes WHERE position ="
                        + " (SELECT MAX(position) FROM stored_object" + where.sql() + ")")
                .bindMap(where.parameters())
                .mapTo(byte[].class)
                .findOne());
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
                .condition("object_key LIKE :prefix ESCAPE '!'", "prefix", pattern(filter.prefix()));
    }

    private static @Nullable String pattern(@Nullable String prefix) {
        return prefix == null ? null : prefix.replaceAll("[!%_]", "!$0") + "%";
    }
}
