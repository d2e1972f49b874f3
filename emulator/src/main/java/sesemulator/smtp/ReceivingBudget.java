package sesemulator.smtp;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory all messages that are being received may take together. Safe for many threads. */
final class ReceivingBudget {
    private final AtomicLong left;

    ReceivingBudget(long octets) {
        this.left = new AtomicLong(octets);
    }

    /** Returns whether there was so much left; if not, nothing was taken. */
    boolean take(long octets) {
        if (left.addAndGet(-octets) >= 0) {
            return true;
        }
        give(octets);
        return false;
    }

    void give(long octets) {
        left.addAndGet(octets);
    }
}
