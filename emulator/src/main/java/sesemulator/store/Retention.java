package sesemulator.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.mail.StorageFullException;

/** Lets the oldest go when there is no room for the new, so that a store may run for ever. Safe for many threads. */
final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** When something must go, so much of all goes at once. */
    private static final int PART = 20;

    private static final int LARGE = 8;

    private static final int AT_A_TIME = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final Additions additions;
    private final RetentionLimits limits;
    private final SetUp setUp;
    private final List<Shelf> shelves = new CopyOnWriteArrayList<>();
    private final ReentrantLock shedding = new ReentrantLock();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Retention::daemon);

    /** @param isShared whether others add to the same tables, too */
    Retention(Database database, Additions additions, RetentionLimits limits, SetUp setUp, boolean isShared) {
        this.database = database;
        this.additions = additions;
        this.limits = limits;
        this.setUp = setUp;
        Duration age = limits.age();
        if (age != null) {
            long pause = Math.max(1, Math.min(age.toNanos() / PART, LONGEST_PAUSE.toNanos()));
            repeat(pause, () -> letAge(age));
        }
        if (isShared) {
            repeat(LONGEST_PAUSE.toNanos(), this::sumAnew);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    }

    private void repeat(long pauseNanos, Runnable deed) {
        Runnable attempt = () -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                LOG.error("What is kept could not be looked through", e); // and is tried again
            }
        };
        Future<?> unused = clock.scheduleWithFixedDelay(attempt, pauseNanos, pauseNanos, TimeUnit.NANOSECONDS);
    }

    private void letAge(Duration age) {
        long now = System.nanoTime();
        shelves.forEach(shelf -> {
            shelf.mark(now);
            shelf.removeOlderThan(now - age.toNanos());
        });
    }

    /** A table whose things count. */
    Shelf shelf(String table) {
        return shelf(table, limits.count());
    }

    /** A table of which no more than so many things are kept in any case. */
    Shelf shelf(String table, long most) {
        Shelf shelf = new Shelf(database, this, additions, table, Math.min(most, limits.count()));
        shelves.add(shelf);
        return shelf;
    }

    /** @throws StorageFullException if something that takes so much finds no room */
    void makeRoom(long octets) {
        long room = room();
        if (total() > room - octets) {
            // A database in memory holds what was removed for a while: for large things, others would go in vain.
            if (octets > limits.octets() / LARGE) {
                throw new StorageFullException(octets, limits.octets());
            }
            shed(room - room / PART - octets);
        }
    }

    /** What tests have set up takes some of it, half at most. */
    private long room() {
        return limits.octets() - Math.min(setUp.octets(), limits.octets() / 2);
    }

    /** Leaves so many octets at most, of whatever takes most room. */
    private void shed(long leave) {
        alone(() -> {
            boolean goesOn = true;
            while (goesOn && total() > Math.max(0, leave)) {
                Shelf largest = shelves.stream()
                        .max(Comparator.comparingLong(Shelf::octets))
                        .orElseThrow();
                goesOn = largest.removeOldest(AT_A_TIME, total() - Math.max(0, leave));
            }
            if (!goesOn) {
                sumAnew(); // what was counted was not there
            }
        });
    }

    /** Lets those go that are too many. */
    void shed(Shelf shelf) {
        alone(() -> {
            boolean goesOn = true;
            while (goesOn && shelf.surplus() > 0) {
                goesOn = shelf.removeOldest((int) Math.min(AT_A_TIME, shelf.surplus()), Long.MAX_VALUE);
            }
        });
    }

    /** Who finds another at it for long, which may wait for what this one holds in the database, goes on without. */
    private void alone(Runnable deed) {
        try {
            if (shedding.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    deed.run();
                } finally {
                    shedding.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Octets of all that is kept, about. */
    long total() {
        long total = 0;
        for (Shelf shelf : shelves) {
            total += shelf.octets();
        }
        return total;
    }

    void sumAnew() {
        setUp.sumAnew();
        shelves.forEach(Shelf::sumAnew);
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
