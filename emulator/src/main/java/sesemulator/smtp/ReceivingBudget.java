package sesemulator.smtp;

import java.util.concurrent.atomic.AtomicLong;

/** Octets that mails on their way in may take up together, so that many large ones cannot fill the memory. */
final class ReceivingBudget {
    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    ReceivingBudget(long limit) {
        this.limit = limit;
    }

    /** Whether there is room for so many octets more; when there is, they are taken. */
    boolean take(long octets) {
        if (taken.addAndGet(octets) <= limit) {
            return true;
        }
        taken.addAndGet(-octets);
        return false;
    }

    void giveBack(long octets) {
        taken.addAndGet(-octets);
    }
}
