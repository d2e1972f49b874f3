package sesemulator.smtp;

import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/**
 * A message while it comes in. What is beyond the limits is taken and thrown away, since a client reads no reply before
 * it has sent all; but not without end. For one thread; close gives the room back.
 */
final class Incoming implements AutoCloseable {
    private static final int PIECE = 16 * 1024;
    private static final byte[] NOTHING = {};

    private final Limits limits;
    private final List<byte[]> pieces = new ArrayList<>();
    private long size;
    private long taken;
    private boolean fits = true;

    Incoming(Limits limits) {
        this.limits = limits;
    }

    /** @throws DropConnectionException if there is far too much of it */
    void add(int octet) throws DropConnectionException {
        int place = (int) (size % PIECE);
        size++;
        if (size > 2L * limits.messageSize() + PIECE) {
            throw new DropConnectionException(tooLarge().getCode(), tooLarge().getMessage());
        }
        if (size > limits.messageSize()) {
            close();
            fits = false;
        }
        if (fits && place == 0) {
            addPiece();
        }
        if (fits) {
            pieces.get(pieces.size() - 1)[place] = (byte) octet;
        }
    }

    private void addPiece() {
        int length = (int) Math.min(PIECE, limits.messageSize() - (size - 1));
        fits = limits.budget().take(length);
        if (fits) {
            taken += length;
            pieces.add(new byte[length]);
        } else {
            close();
        }
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
        limits.budget().give(taken);
        taken = 0;
        pieces.clear();
    }

    /**
     * @param messageSize octets of one message
     * @param budget room for all
     */
    record Limits(int messageSize, ReceivingBudget budget) {}
}
