package sesemulator.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import sesemulator.memory.WorkingMemory;

/**
 * A message while it comes in. It waits for its turn as soon as it is known to be more than a line or two, and once more
 * when it is known to be large; from its turn on it has a minute, and ten without one. What is beyond the limits is taken and
 * thrown away, since a client reads no reply before it has sent all; but not without end. For one thread; close gives the
 * room back.
 */
final class Incoming implements AutoCloseable {
    static final int PIECE = 4 * 1024;
    private static final byte[] NOTHING = {};
    /** Octets kept for each octet of a message: its pieces, and it as a whole. */
    private static final int MULTIPLE = 2;

    private static final int SMALL = WorkingMemory.SMALL / MULTIPLE;
    private static final Duration TIME = Duration.ofMinutes(1);
    private static final Duration TIME_WITHOUT_ROOM = Duration.ofMinutes(10);

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final List<byte[]> pieces = new ArrayList<>();
    private WorkingMemory.@Nullable Share share;
    private long since;
    private long size;
    private boolean fits = true;

    Incoming(Limits limits) {
        this(limits, System::nanoTime);
    }

    /** @param nanoTime a clock as {@link System#nanoTime} is one */
    Incoming(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** @throws DropConnectionException if there is far too much of it, or it comes too slowly */
    void add(byte[] octets, int length) throws DropConnectionException {
        if (size + length > 2L * limits.messageSize() + PIECE) {
            throw new DropConnectionException(tooLarge().getCode(), tooLarge().getMessage());
        }
        if (isTooSlow()) {
            throw new DropConnectionException(421, "4.4.2 The message comes too slowly, others wait for its room");
        }
        if (size + length > limits.messageSize()) {
            close();
            fits = false;
        }
        int added = 0;
        while (added < length) {
            int place = (int) (size % PIECE);
            int part = Math.min(length - added, PIECE - place);
            if (fits && place == 0) {
                addPiece();
            }
            if (fits) {
                System.arraycopy(octets, added, pieces.get(pieces.size() - 1), place, part);
            }
            size += part;
            added += part;
        }
    }

    private boolean isTooSlow() {
        return nanoTime.getAsLong() - since > (share == null ? TIME_WITHOUT_ROOM : TIME).toNanos();
    }

    private void addPiece() {
        if (size == PIECE) {
            take(WorkingMemory.SMALL);
        } else if (size == SMALL) {
            take((long) MULTIPLE * limits.messageSize());
        }
        if (fits) {
            pieces.add(new byte[(int) Math.min(PIECE, limits.messageSize() - size)]);
        }
    }

    private void take(long octets) {
        WorkingMemory.Share more = limits.memory().take(octets).orElse(null);
        if (more == null) {
            close();
            fits = false;
            return;
        }
        if (share != null) {
            share.close();
        }
        share = more;
        since = nanoTime.getAsLong();
    }

    /** The whole message; to be asked once, since the pieces are let go one by one. */
    byte[] octets() throws RejectException {
        if (size > limits.messageSize()) {
            throw tooLarge();
        }
        if (!fits) {
            throw new RejectException(452, "4.3.1 Too many messages are coming in at a time, try again later");
        }
        byte[] whole = new byte[(int) size];
        for (int i = 0; i < pieces.size(); i++) {
            int start = i * PIECE;
            System.arraycopy(pieces.set(i, NOTHING), 0, whole, start, Math.min(PIECE, whole.length - start));
        }
        return whole;
    }

    private static RejectException tooLarge() {
        return new RejectException(552, "5.3.4 Message size exceeds fixed limit");
    }

    @Override
    public void close() {
        if (share != null) {
            share.close();
            share = null;
        }
        pieces.clear();
    }

    /**
     * @param messageSize octets of one message
     * @param memory for all
     */
    record Limits(int messageSize, WorkingMemory memory) {}
}
