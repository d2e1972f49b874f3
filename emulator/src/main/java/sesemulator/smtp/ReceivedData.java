package sesemulator.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/** The content of a mail while it is read, within the limits. */
final class ReceivedData implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final ReceivingBudget budget;
    private final int maxMailSize;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private long taken;

    ReceivedData(ReceivingBudget budget, int maxMailSize) {
        this.budget = budget;
        this.maxMailSize = maxMailSize;
    }

    /** Reads to the end even what is too much, since the client hears nothing before. */
    void readAll(InputStream data) throws IOException, RejectException {
        byte[] piece = new byte[PIECE];
        for (int n = data.read(piece); n >= 0; n = data.read(piece)) {
            if (content.size() + n > maxMailSize) {
                drain(data, piece);
                throw new RejectException(552, "5.3.4 Message size exceeds fixed limit");
            }
            if (!budget.take(n)) {
                drain(data, piece);
                throw new RejectException(452, "4.3.1 Too many large mails at one time; try again");
            }
            taken += n;
            content.write(piece, 0, n);
        }
    }

    /** Lets go of the rest; who sends without end is cut off. */
    private void drain(InputStream data, byte[] piece) throws IOException, RejectException {
        long drained = 0;
        for (int n = data.read(piece); n >= 0; n = data.read(piece)) {
            drained += n;
            if (drained > 4L * maxMailSize) {
                throw new DropConnectionException(552, "5.3.4 Message size exceeds fixed limit by far");
            }
        }
    }

    byte[] bytes() {
        return content.toByteArray();
    }

    @Override
    public void close() {
        budget.giveBack(taken);
    }
}
