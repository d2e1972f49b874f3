package sesemulator.store;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * How many octets of mail, bounces, feedback and objects are kept; counted while things are added, summed anew after a removal, and so
 * off by at most what was added during that sum.
 */
final class StoredBytes {
    private final Jdbi jdbi;
    private final AtomicLong total = new AtomicLong();

    StoredBytes(Jdbi jdbi) {
        this.jdbi = jdbi;
        sumAnew();
    }

    long total() {
        return total.get();
    }

    void added(long octets) {
        total.addAndGet(octets);
    }

    void sumAnew() {
        long sum = jdbi.withHandle(handle -> handle.createQuery("SELECT (SELECT COALESCE(SUM(size), 0) FROM"
                        + " received_mail) + (SELECT COALESCE(SUM(size), 0) FROM captured_bounce)"
                        + " + (SELECT COALESCE(SUM(size), 0) FROM stored_object)"
                        + " + (SELECT COALESCE(SUM(size), 0) FROM sent_mail)"
                        + " + (SELECT COALESCE(SUM(size), 0) FROM feedback)")
                .mapTo(Long.class)
                .one());
        total.set(sum);
    }
}
