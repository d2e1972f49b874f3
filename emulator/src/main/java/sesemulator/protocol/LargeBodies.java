package sesemulator.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import sesemulator.error.SesErrors;

/** Lets only so many large requests be worked on at one time that they cannot fill the memory together. Thread-safe. */
final class LargeBodies {
    private static final long SMALL = 256 * 1024;
    /** What a body takes while it is read, decoded and handled, in times of its octets. */
    private static final int MULTIPLE = 8;

    private static final int MOST = 64;

    private final Semaphore places;
    private final Duration patience;

    /**
     * @param memory the heap, in octets
     * @param limit octets of the largest body
     * @param patience how long a request waits for its turn
     */
    LargeBodies(long memory, int limit, Duration patience) {
        long fitting = memory / MULTIPLE / Math.max(1, limit);
        this.places = new Semaphore((int) Math.max(1, Math.min(MOST, fitting)));
        this.patience = patience;
    }

    /**
     * Waits for the request's turn.
     *
     * @return to be run once when the request is answered, so that another's turn comes
     * @throws sesemulator.error.SesException {@code ServiceUnavailable} if the turn does not come
     */
    Runnable enter(HttpServletRequest request) {
        boolean isSmall = request.getHeader("Transfer-Encoding") == null && request.getContentLengthLong() <= SMALL;
        if (isSmall) {
            return () -> {};
        }
        if (!isMyTurn()) {
            throw SesErrors.serviceUnavailable("Too many large requests at one time; try again.");
        }
        return places::release;
    }

    private boolean isMyTurn() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
