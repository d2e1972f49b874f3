package sesemulator.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import sesemulator.account.Scope;

/**
 * A table to which things are added for ever, and from which the oldest go. Its numbers are counted while things are added,
 * summed anew after a removal, and so off by at most what was added during that sum. Safe for many threads.
 */
final class Shelf {
    /** What a thing takes beside its texts: its rows, those of its recipients, and what finds them. */
    private static final long ROWS = 1000;

    private final Database database;
    private final Retention retention;
    private final Additions additions;
    private final String table;
    private final long most;
    private final AtomicLong octets = new AtomicLong();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong newest = new AtomicLong();
    private final Deque<Mark> marks = new ArrayDeque<>();

    /** @param most how many of them are kept, about */
    Shelf(Database database, Retention retention, Additions additions, String table, long most) {
        this.database = database;
        this.retention = retention;
        this.additions = additions;
        this.table = table;
        this.most = most;
        sumAnew();
    }

    /** What a thing takes in all, about. */
    static long octets(String document, int bytes) {
        return bytes + document.length() + ROWS;
    }

    /**
     * Adds a thing as a whole or not at all, and tells whom it may concern.
     *
     * @param insertion returns the position of the thing's row
     * @throws sesemulator.mail.StorageFullException if it is larger than all that may be kept
     */
    void add(Scope scope, long takes, LongSupplier insertion) {
        retention.makeRoom(takes);
        long position;
        octets.addAndGet(takes); // before it is there, so that others leave it the room
        try {
            position = database.inTransaction(insertion::getAsLong);
        } catch (RuntimeException | Error e) {
            octets.addAndGet(-takes);
            throw e;
        }
        newest.accumulateAndGet(position, Math::max);
        if (count.incrementAndGet() > most) {
            retention.shed(this);
        }
        additions.tell(scope);
    }

    /** Counts to a thing what has come of it. What is too much by that goes when the next thing comes. */
    void grow(long position, long more) {
        if (database.change("UPDATE " + table + " SET octets = octets + ? WHERE position = ?", more, position) > 0) {
            octets.addAndGet(more);
        }
    }

    int removeAll(Where where) {
        int removed = database.change("DELETE FROM " + table + where.sql(), where.values());
        sumAnew();
        return removed;
    }

    long octets() {
        return octets.get();
    }

    /** How many there are beyond those that may be kept. */
    long surplus() {
        return Math.max(0, count.get() - most);
    }

    /**
     * Lets the oldest go, as many as it takes for so many octets, and so many things at most.
     *
     * @return whether there was something to let go
     */
    boolean removeOldest(int things, long enough) {
        List<Row> oldest = database.find(
                "SELECT position, octets FROM " + table + " ORDER BY position LIMIT " + things,
                row -> new Row(row.getLong(1), row.getLong(2)));
        long last = 0;
        long freed = 0;
        for (Row row : oldest) {
            if (freed < enough) {
                last = row.position();
                freed += row.octets();
            }
        }
        int removed = database.change("DELETE FROM " + table + " WHERE position <= ?", last);
        octets.addAndGet(-freed);
        count.addAndGet(-removed);
        return removed > 0;
    }

    /** Lets go what was there at that time. */
    void removeOlderThan(long nanoTime) {
        Mark last = null;
        while (!marks.isEmpty() && marks.element().nanoTime() - nanoTime <= 0) {
            last = marks.remove();
        }
        if (last != null) {
            removeAll(new Where().condition("position <= ?", last.position()));
        }
    }

    /** Notes what is there now. */
    void mark(long nanoTime) {
        long position = newest.get();
        if (marks.isEmpty() || marks.getLast().position() < position) {
            marks.add(new Mark(nanoTime, position));
        }
    }

    void sumAnew() {
        database.each("SELECT COUNT(*), COALESCE(SUM(octets), 0), COALESCE(MAX(position), 0) FROM " + table, row -> {
            count.set(row.getLong(1));
            octets.set(row.getLong(2));
            newest.accumulateAndGet(row.getLong(3), Math::max);
            return true;
        });
    }

    private record Row(long position, long octets) {}

    /** Until which position things were there at a time. */
    private record Mark(long nanoTime, long position) {}
}
