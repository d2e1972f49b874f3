package sesemulator.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/** A table that is listed newest first, by the position that a thing got when it was added. */
final class Journal<T> {
    /** Characters of documents, beyond which a page ends though it holds fewer than were asked for. */
    private static final long MOST_OF_A_PAGE = 4L << 20;

    private final Jdbi jdbi;
    private final String table;
    private final RowMapper<Row<T>> mapper;

    private Journal(Jdbi jdbi, RowMapper<Row<T>> mapper, String table) {
        this.jdbi = jdbi;
        this.table = table;
        this.mapper = mapper;
    }

    Journal(Jdbi jdbi, String table, RowMapper<T> mapper) {
        this(jdbi, (row, context) -> new Row<>(row.getLong("position"), mapper.map(row, context), 0), table);
    }

    /** A table whose column {@code document} holds the whole thing. */
    static <T> Journal<T> ofDocuments(Jdbi jdbi, String table, Class<T> type) {
        return ofDocuments(jdbi, table, type, row -> row.getString("document"));
    }

    /** A table with a document of the whole thing in each row. */
    static <T> Journal<T> ofDocuments(Jdbi jdbi, String table, Class<T> type, Rows.Reading<String> reading) {
        RowMapper<Row<T>> mapper = (row, context) -> {
            String document = reading.of(row);
            return new Row<>(row.getLong("position"), Json.read(document, type), document.length());
        };
        return new Journal<>(jdbi, mapper, table);
    }

    Optional<T> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .map(mapper)
                .findOne()
                .map(Row::item));
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
        Rows.change(handle, "INSERT INTO " + table + "_bytes (position, bytes) VALUES (?, ?)", position, bytes);
    }

    Page<T> list(Where where, Page.Request page) {
        where.before(page.start() == null ? null : page.start().position());
        List<Row<T>> rows = jdbi.withHandle(handle -> {
            try (Stream<Row<T>> all = handle
                    .createQuery("SELECT * FROM " + table + where.sql() + " ORDER BY position DESC LIMIT "
                            + (page.size() + 1))
                    .bindMap(where.parameters())
                    .map(mapper)
                    .stream()) {
                return untilTooLong(all);
            }
        });
        long length = rows.stream().mapToLong(Row::length).sum();
        boolean isLast = rows.size() <= page.size() && length <= MOST_OF_A_PAGE;
        List<Row<T>> shown = isLast || rows.size() == 1 ? rows : rows.subList(0, rows.size() - 1);
        return new Page<>(
                shown.stream().map(Row::item).toList(),
                isLast ? null : new PageToken(shown.get(shown.size() - 1).position()));
    }

    /** The first that is too much stands for all that come behind it. */
    private static <T> List<Row<T>> untilTooLong(Stream<Row<T>> all) {
        List<Row<T>> taken = new ArrayList<>();
        long length = 0;
        for (Row<T> row : (Iterable<Row<T>>) all::iterator) {
            taken.add(row);
            length += row.length();
            if (taken.size() > 1 && length > MOST_OF_A_PAGE) {
                break;
            }
        }
        return taken;
    }

    List<T> all(Where where) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM " + table + where.sql() + " ORDER BY position DESC")
                        .bindMap(where.parameters())
                        .map(mapper)
                        .map(Row::item)
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

    /** @param length characters of its document; 0 for a thing without one */
    private record Row<T>(long position, T item, int length) {}
}
