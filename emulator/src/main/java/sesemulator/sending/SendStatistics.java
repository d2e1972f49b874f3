package sesemulator.sending;

import java.time.Instant;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Keeps how much was sent, and what became of it, by intervals of 15 minutes. Safe for many threads. */
public interface SendStatistics {
    /** Adds what happened to the interval that begins then. */
    void add(Scope scope, DataPoint happened);

    /** The intervals from that one on, oldest first. */
    List<DataPoint> since(Scope scope, Instant start);

    int removeAll(ScopeFilter scopes);

    /**
     * What happened within an interval, in recipients.
     *
     * @param start when it begins
     */
    record DataPoint(Instant start, long deliveryAttempts, long bounces, long complaints, long rejects) {}
}
