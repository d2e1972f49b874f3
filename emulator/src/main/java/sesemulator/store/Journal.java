package sesemulator.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/** A table that is listed newest first, by the position that a thing got when it was added. */
final class Journal<T> {
    private final Jdbi jdbi;
    private final String table;
    private final RowMapper<T> mapper;

    Journal(Jdbi jdbi, String table, RowMapper<T> mapper) {
        this.jdbi = jdbi;
        this.table = table;
        this.mapper = mapper;
    }

    /** A table whose column {@code document} holds the whole thing. */
    static <T> Journal<T> ofDocuments(Jdbi jdbi, String table, Class<T> type) {
        return new Journal<>(jdbi, table, (row, context) -> Json.read(row.getString("document"), type));
    }

    Optional<T> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .map(mapper)
                .findOne());
    }

    /** The octets that stand beside a document, in the table of the same name with {@code _bytes}. */
    Optional<byte[]> bytes(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT bytes FROM " + table + "_bytes WHERE position ="
                        + " (SELECT position FROM " + table + " WHERE id = :id)")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
    }

    void addBytes(Handle handle, long position, byte[] bytes) {
        String sql = "INSERT INTO " + table + "_bytes (position, bytes) VALUES (?, ?)";
        Rows.addAll(handle, sql, List.<Object[]>of(new Object[] {position, bytes}));
    }

    Page<T> list(Where where, Page.Request page) {
        where.before(page.start() == null ? null : page.start().position());
        List<Row<T>> rows = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM " + table + where.sql() + " ORDER BY position DESC LIMIT " + (page.size() + 1))
                .bindMap(where.parameters())
                .map((row, context) -> new Row<>(row.getLong("position"), mapper.map(row, context)))
                .list());
        boolean isLast = rows.size() <= page.size();
        List<Row<T>> shown = isLast ? rows : rows.subList(0, page.size());
        return new Page<>(
                shown.stream().map(Row::item).toList(),
                isLast ? null : new PageToken(shown.get(shown.size() - 1).position()));
    }

    List<T> all(Where where) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM " + table + where.sql() + " ORDER BY position DESC")
                        .bindMap(where.parameters())
                        .map(mapper)
                        .list());
    }

    int count(Where where) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table + where.sql())
                .bindMap(where.parameters())
                .mapTo(Integer.class)
                .one());
    }

    int removeAll(Where where) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM " + table + where.sql())
                .bindMap(where.parameters())
                .execute());
    }

    private record Row<T>(long position, T item) {}
}
