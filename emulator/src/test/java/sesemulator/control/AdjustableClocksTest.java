package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.account.SettableClock;

class AdjustableClocksTest {
    private static final Scope HOME = new Scope("111122223333", "eu-west-1");
    private static final AdjustableClock.Change NEXT_DAY =
            new AdjustableClock.Change(false, null, null, Duration.ofDays(1));

    private final SettableClock real = new SettableClock("2026-01-31T12:00:00Z");
    private final AdjustableClocks clocks = new AdjustableClocks(real);

    @Test
    void go_on_with_real_time_while_they_are_apart() {
        clocks.change(HOME, NEXT_DAY);

        real.step(Duration.ofHours(1));

        assertThat(clocks.now(HOME)).isEqualTo("2026-02-01T13:00:00Z");
        assertThat(clocks.now(Scope.DEFAULT)).isEqualTo("2026-01-31T13:00:00Z");
    }

    @Test
    void are_kept_up_to_a_number_and_can_be_changed_and_given_up_beyond() {
        for (int i = 0; i < AdjustableClocks.MOST_OWN - 1; i++) {
            clocks.change(new Scope(String.valueOf(200_000_000_000L + i), "us-east-1"), NEXT_DAY);
        }
        clocks.change(HOME, NEXT_DAY);

        assertThatThrownBy(() -> clocks.change(Scope.DEFAULT, NEXT_DAY))
                .hasMessageContaining("10000 clocks of accounts and regions");
        clocks.change(HOME, NEXT_DAY);

        assertThat(clocks.now(HOME)).isEqualTo("2026-02-02T12:00:00Z");
        assertThat(clocks.now(Scope.DEFAULT)).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(clocks.giveUp(ScopeFilter.of(HOME))).isEqualTo(1);
        assertThat(clocks.change(Scope.DEFAULT, NEXT_DAY).own()).isTrue();
    }
}
