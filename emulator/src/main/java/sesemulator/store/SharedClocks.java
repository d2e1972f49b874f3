package sesemulator.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ClockState;
import sesemulator.account.KeptClocks;
import sesemulator.account.ScopeFilter;

/** How clocks were set, in the table {@code shared_clock}, to the microsecond. */
final class SharedClocks implements KeptClocks {
    private final Database database;

    SharedClocks(Database database) {
        this.database = database;
    }

    @Override
    public Map<ScopeFilter, ClockState> read() {
        Map<ScopeFilter, ClockState> states = new HashMap<>();
        database.each("SELECT * FROM shared_clock", row -> {
            Duration offset = Duration.of(row.getLong("offset_us"), ChronoUnit.MICROS);
            ClockState state = new ClockState(offset, instant(row.getObject("frozen_us", Long.class)));
            states.put(whose(row.getString("account"), row.getString("region")), state);
            return true;
        });
        return states;
    }

    private static ScopeFilter whose(String account, String region) {
        return account.isEmpty() ? ScopeFilter.ANY : new ScopeFilter(account, region);
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public void change(UnaryOperator<Map<ScopeFilter, ClockState>> change) {
        database.inTransaction(() -> {
            PostgresDatabase.lock(database, "clocks");
            Map<ScopeFilter, ClockState> before = read();
            Map<ScopeFilter, ClockState> after = change.apply(Map.copyOf(before));
            before.keySet().stream().filter(whose -> !after.containsKey(whose)).forEach(this::remove);
            after.forEach((whose, state) -> {
                if (!state.equals(before.get(whose))) {
                    put(whose, state);
                }
            });
        });
    }

    private void remove(ScopeFilter whose) {
        database.change(
                "DELETE FROM shared_clock WHERE account = ? AND region = ?",
                text(whose.accountId()),
                text(whose.region()));
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private void put(ScopeFilter whose, ClockState state) {
        Instant frozenAt = state.frozenAt();
        database.change(
                "INSERT INTO shared_clock (account, region, offset_us, frozen_us) VALUES (?, ?, ?, CAST(? AS BIGINT))"
                        + " ON CONFLICT (account, region) DO UPDATE SET offset_us = EXCLUDED.offset_us,"
                        + " frozen_us = EXCLUDED.frozen_us",
                text(whose.accountId()),
                text(whose.region()),
                micros(state.offset()),
                frozenAt == null ? null : Long.valueOf(micros(frozenAt)));
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }

    private static long micros(Duration duration) {
        return duration.getSeconds() * 1_000_000 + duration.getNano() / 1000;
    }
}
