package sesemulator.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Heap for what is worked on at one time. Who asks waits for its turn, in the order of asking; small things have room of
 * their own, so that they pass beside large ones. Safe for many threads.
 */
public final class WorkingMemory {
    /** What takes no more octets than this passes beside what takes more. */
    public static final int SMALL = 256 * 1024;

    private static final int UNIT = 1024;

    private final Room small;
    private final Room large;
    private final Duration patience;

    /**
     * @param small octets for all that is small
     * @param large octets for the rest; what wants more than that gets all of it
     * @param patience how long one waits for its turn
     */
    public WorkingMemory(long small, long large, Duration patience) {
        this(Room.of(small), Room.of(large), patience);
    }

    private WorkingMemory(Room small, Room large, Duration patience) {
        this.small = small;
        this.large = large;
        this.patience = patience;
    }

    /** Another with room of its own for what is small, and this one's for the rest. */
    public WorkingMemory beside(long otherSmall) {
        return new WorkingMemory(Room.of(otherSmall), large, patience);
    }

    /** The same room, for those who have more patience or less. */
    public WorkingMemory withPatience(Duration other) {
        return new WorkingMemory(small, large, other);
    }

    /** Waits for so much; empty if it is not to be had in time. */
    public Optional<Share> take(long octets) {
        Room room = octets <= SMALL ? small : large;
        int units = Math.min(Room.units(octets), room.size());
        return isMyTurn(room.units(), units) ? Optional.of(new Share(room.units(), units)) : Optional.empty();
    }

    /** The most octets that anybody gets. */
    public long most() {
        return (long) UNIT * large.size();
    }

    private boolean isMyTurn(Semaphore room, int units) {
        try {
            return room.tryAcquire(units, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Room(Semaphore units, int size) {
        static Room of(long octets) {
            int size = units(Math.max(octets, SMALL));
            return new Room(new Semaphore(size, true), size);
        }

        static int units(long octets) {
            return (int) Math.min(Integer.MAX_VALUE, (octets + UNIT - 1) / UNIT);
        }
    }

    /** What somebody holds until it is closed; closing again does nothing. */
    public static final class Share implements AutoCloseable {
        private final Semaphore room;
        private final int units;
        private final AtomicBoolean isHeld = new AtomicBoolean(true);

        private Share(Semaphore room, int units) {
            this.room = room;
            this.units = units;
        }

        @Override
        public void close() {
            if (isHeld.compareAndSet(true, false)) {
                room.release(units);
            }
        }
    }
}
