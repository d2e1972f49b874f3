package sesemulator.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;
import sesemulator.store.Database.Reading;

/** A table that is listed newest first, by the position that a thing got when it was added. */
final class Journal<T> {
    /** Characters of documents, beyond which a page ends though it holds fewer than were asked for. */
    private static final long MOST_OF_A_PAGE = 4L << 20;

    private final Database database;
    private final String table;
    private final Reading<Row<T>> reading;

    private Journal(Database database, String table, Reading<Row<T>> reading) {
        this.database = database;
        this.table = table;
        this.reading = reading;
    }

    /** A table with a thing in each row. */
    static <T> Journal<T> ofRows(Database database, String table, Reading<T> reading) {
        return new Journal<>(database, table, row -> new Row<>(row.getLong(Table.POSITION), reading.of(row), 0));
    }

    /** A table whose column {@code document} holds the whole thing. */
    static <T> Journal<T> ofDocuments(Database database, String table, Class<T> type) {
        return ofDocuments(database, table, type, row -> row.getString("document"));
    }

    /** A table with a document of the whole thing in each row. */
    static <T> Journal<T> ofDocuments(Database database, String table, Class<T> type, Reading<String> reading) {
        return new Journal<>(database, table, row -> {
            String document = reading.of(row);
            return new Row<>(row.getLong(Table.POSITION), Json.read(document, type), document.length());
        });
    }

    Optional<T> find(String id) {
        return database.first("SELECT * FROM " + table + " WHERE id = ?", reading, id)
                .map(Row::item);
    }

    /** The octets that stand beside a document, in the table of the same name with {@code _bytes}. */
    Optional<byte[]> bytes(String id) {
        return database.first(
                "SELECT bytes FROM " + table + "_bytes WHERE position = (SELECT position FROM " + table
                        + " WHERE id = ?)",
                row -> row.getBytes(1),
                id);
    }

    void addBytes(long position, byte[] bytes) {
        database.insert(table + "_bytes (position, bytes)", position, bytes);
    }

    /** The addresses that a thing is looked for by, in the table of the same name with {@code _recipient}. */
    void addRecipients(long position, List<EmailAddress> recipients) {
        database.addAll(
                table + "_recipient (position, address)",
                recipients.stream()
                        .map(recipient -> new Object[] {position, recipient.lowerCase()})
                        .toList());
    }

    Page<T> list(Where where, Page.Request page) {
        where.before(page.start() == null ? null : page.start().position());
        List<Row<T>> rows = new ArrayList<>();
        long length = untilTooLong(where, page.size() + 1, rows);
        boolean isLast = rows.size() <= page.size() && length <= MOST_OF_A_PAGE;
        List<Row<T>> shown = isLast || rows.size() == 1 ? rows : rows.subList(0, rows.size() - 1);
        return new Page<>(
                shown.stream().map(Row::item).toList(),
                isLast ? null : new PageToken(shown.get(shown.size() - 1).position()));
    }

    /** Returns the length of those taken. The first that is too much stands for all that come behind it. */
    private long untilTooLong(Where where, int most, List<Row<T>> taken) {
        AtomicLong length = new AtomicLong();
        database.each(
                "SELECT * FROM " + table + where.sql() + " ORDER BY position DESC LIMIT " + most,
                row -> {
                    Row<T> next = reading.of(row);
                    taken.add(next);
                    return length.addAndGet(next.length()) <= MOST_OF_A_PAGE || taken.size() == 1;
                },
                where.values());
        return length.get();
    }

    List<T> all(Where where) {
        return database.find(
                "SELECT * FROM " + table + where.sql() + " ORDER BY position DESC",
                row -> reading.of(row).item(),
                where.values());
    }

    int count(Where where) {
        return (int) database.number("SELECT COUNT(*) FROM " + table + where.sql(), where.values());
    }

    int removeAll(Where where) {
        return database.change("DELETE FROM " + table + where.sql(), where.values());
    }

    /** @param length characters of its document; 0 for a thing without one */
    private record Row<T>(long position, T item, int length) {}
}
