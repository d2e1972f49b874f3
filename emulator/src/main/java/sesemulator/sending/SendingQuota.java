package sesemulator.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sesemulator.account.Clocks;
import sesemulator.account.RateLimiter;
import sesemulator.account.RateMeters;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.error.SesErrors;
import sesemulator.sending.SendStatistics.DataPoint;

/**
 * How much an account may send in a region, and has sent. Safe for many threads.
 *
 * <p>Documented: the quota counts recipients, within 24 hours; a mail passes when something of the quota is left, however
 * many recipients it has; statistics tell intervals of 15 minutes of the last two weeks. Observed: the two texts.
 */
public final class SendingQuota {
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration TOLD = Duration.ofDays(14);

    private final SendStatistics statistics;
    private final Clocks clocks;
    private final RateLimiter rate;
    private final int perSecond;
    private final int perDay;

    /**
     * @param perSecond recipients a second; 0 for as many as come
     * @param perDay recipients within 24 hours; 0 for as many as come
     */
    public SendingQuota(SendStatistics statistics, Clocks clocks, int perSecond, int perDay) {
        this(statistics, clocks, RateMeters.ofThisProcess(clocks), perSecond, perDay);
    }

    /** @param meters of the recipients */
    public SendingQuota(SendStatistics statistics, Clocks clocks, RateMeters meters, int perSecond, int perDay) {
        this.statistics = statistics;
        this.clocks = clocks;
        this.rate = new RateLimiter(meters, perSecond);
        this.perSecond = perSecond;
        this.perDay = perDay;
    }

    /** @throws sesemulator.error.SesException {@code Throttling} if this is too much */
    void require(Scope scope, int recipients) {
        if (perDay > 0 && sentLast24Hours(scope) >= perDay) {
            throw SesErrors.throttling("Daily message quota exceeded.");
        }
        if (!rate.permits(scope, recipients)) {
            throw SesErrors.throttling("Maximum sending rate exceeded.");
        }
    }

    void sent(Scope scope, Instant at, int recipients) {
        statistics.add(scope, new DataPoint(interval(at), recipients, 0, 0, 0));
    }

    void bounced(Scope scope, Instant at, int recipients) {
        statistics.add(scope, new DataPoint(interval(at), 0, recipients, 0, 0));
    }

    void complained(Scope scope, Instant at, int recipients) {
        statistics.add(scope, new DataPoint(interval(at), 0, 0, recipients, 0));
    }

    void rejected(Scope scope, Instant at, int recipients) {
        statistics.add(scope, new DataPoint(interval(at), 0, 0, 0, recipients));
    }

    /** What is told of the last two weeks, oldest first. */
    public List<DataPoint> statistics(Scope scope) {
        return statistics.since(scope, interval(clocks.now(scope).minus(TOLD)));
    }

    /** To the interval: what was sent in the one in which the day began still counts. */
    public long sentLast24Hours(Scope scope) {
        return statistics.since(scope, interval(clocks.now(scope).minus(DAY))).stream()
                .mapToLong(DataPoint::deliveryAttempts)
                .sum();
    }

    /** Documented: -1 says that there is no limit. */
    public double max24HourSend() {
        return perDay == 0 ? -1 : perDay;
    }

    /** Assumed for no limit: the largest rate that can be set. */
    public double maxSendRate() {
        return perSecond == 0 ? RateLimiter.LARGEST_RATE : perSecond;
    }

    public void reset(ScopeFilter scopes) {
        rate.reset(scopes);
    }

    private static Instant interval(Instant at) {
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), INTERVAL.toMillis()) * INTERVAL.toMillis());
    }
}
