package sesemulator.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.sending.SendStatistics.DataPoint;

/** What every keeper of statistics does. */
public interface SendStatisticsContract {
    Scope HERE = new Scope("111122223333", "us-east-1");
    Scope THERE = new Scope("444455556666", "eu-west-1");
    Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /** Empty at first. */
    SendStatistics statistics();

    @Test
    default void adds_up_what_happens_within_an_interval() {
        statistics().add(HERE, new DataPoint(NOON.plusSeconds(900), 1, 0, 0, 0));
        statistics().add(HERE, new DataPoint(NOON, 3, 0, 0, 0));
        statistics().add(HERE, new DataPoint(NOON, 2, 1, 4, 5));
        statistics().add(THERE, new DataPoint(NOON, 7, 7, 7, 7));

        assertThat(statistics().since(HERE, NOON))
                .containsExactly(new DataPoint(NOON, 5, 1, 4, 5), new DataPoint(NOON.plusSeconds(900), 1, 0, 0, 0));
        assertThat(statistics().since(HERE, NOON.plusSeconds(1))).hasSize(1);
    }

    @Test
    default void forgets_the_statistics_of_a_scope() {
        statistics().add(HERE, new DataPoint(NOON, 1, 0, 0, 0));
        statistics().add(THERE, new DataPoint(NOON, 1, 0, 0, 0));

        assertThat(statistics().removeAll(ScopeFilter.of(HERE))).isEqualTo(1);

        assertThat(statistics().since(HERE, NOON)).isEmpty();
        assertThat(statistics().since(THERE, NOON)).hasSize(1);
    }
}
