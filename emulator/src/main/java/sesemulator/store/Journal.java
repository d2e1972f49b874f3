package sesemulator.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/** A table that is listed newest first, by the position that a thing got when it was added. */
final class Journal<T> {
    /** Characters of documents, beyond which a page ends though it holds fewer than were asked for. */
    private static final long MOST_OF_A_PAGE = 4L << 20;

    private final Jdbi jdbi;
    private final String table;
    private final RowMapper<T> mapper;

    private final boolean hasDocuments;

    private Journal(Jdbi jdbi, String table, RowMapper<T> mapper, boolean hasDocuments) {
        this.jdbi = jdbi;
        this.table = table;
        this.mapper = mapper;
        this.hasDocuments = hasDocuments;
    }

    Journal(Jdbi jdbi, String table, RowMapper<T> mapper) {
        this(jdbi, table, mapper, false);
    }

    /** A table whose column {@code document} holds the whole thing. */
    static <T> Journal<T> ofDocuments(Jdbi jdbi, String table, Class<T> type) {
        return new Journal<>(jdbi, table, (row, context) -> Json.read(row.getString("document"), type), true);
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
        Rows.change(handle, "INSERT INTO " + table + "_bytes (position, bytes) VALUES (?, ?)", position, bytes);
    }

    Page<T> list(Where where, Page.Request page) {
        where.before(page.start() == null ? null : page.start().position());
        Length length = new Length();
        List<Row<T>> rows = jdbi.withHandle(handle -> {
            try (Stream<Row<T>> all = handle
                    .createQuery("SELECT * FROM " + table + where.sql() + " ORDER BY position DESC LIMIT "
                            + (page.size() + 1))
                    .bindMap(where.parameters())
                    .map((row, context) -> new Row<>(
                            row.getLong("position"),
                            mapper.map(row, context),
                            length.with(hasDocuments ? row.getString("document") : null)))
                    .stream()) {
                // The first that is too much stands for all that come behind it.
                List<Row<T>> taken = new ArrayList<>();
                for (Row<T> row : (Iterable<Row<T>>) all::iterator) {
                    taken.add(row);
                    if (row.length() > MOST_OF_A_PAGE && taken.size() > 1) {
                        break;
                    }
                }
                return taken;
            }
        });
        boolean isLast = rows.size() <= page.size() && length.total() <= MOST_OF_A_PAGE;
        List<Row<T>> shown = isLast || rows.size() == 1 ? rows : rows.subList(0, rows.size() - 1);
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

    /** @param length of the documents so far, this one among them */
    private record Row<T>(long position, T item, long length) {}

    /** Adds up. */
    private static final class Length {
        private long total;

        long with(@Nullable String document) {
            total += document == null ? 0 : document.length();
            return total;
        }

        long total() {
            return total;
        }
    }
}
