package sesemulator.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ClockState;
import sesemulator.account.KeptClocks;
import sesemulator.account.ScopeFilter;

/** How clocks were set, in the table {@code shared_clock}, to the microsecond. */
final class SharedClocks implements KeptClocks {
    private final Jdbi jdbi;

    SharedClocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<ScopeFilter, ClockState> read() {
        return jdbi.withHandle(SharedClocks::read);
    }

    private static Map<ScopeFilter, ClockState> read(Handle handle) {
        Map<ScopeFilter, ClockState> states = new HashMap<>();
        handle.createQuery("SELECT * FROM shared_clock")
                .map((row, context) -> Map.entry(
                        whose(row.getString("account"), row.getString("region")),
                        new ClockState(
                                Duration.of(row.getLong("offset_us"), ChronoUnit.MICROS),
                                instant(row.getObject("frozen_us", Long.class)))))
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
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
        jdbi.useTransaction(handle -> {
            PostgresDatabase.lock(handle, "clocks");
            Map<ScopeFilter, ClockState> before = read(handle);
            Map<ScopeFilter, ClockState> after = change.apply(Map.copyOf(before));
            before.keySet().stream()
                    .filter(whose -> !after.containsKey(whose))
                    .forEach(whose -> write(
                            handle, "DELETE FROM shared_clock WHERE account = :account AND region = :region", whose));
            after.forEach((whose, state) -> {
                if (!state.equals(before.get(whose))) {
                    put(handle, whose, state);
                }
            });
        });
    }

    private static void write(Handle handle, String sql, ScopeFilter whose) {
        handle.createUpdate(sql)
                .bind("account", text(whose.accountId()))
                .bind("region", text(whose.region()))
                .execute();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static void put(Handle handle, ScopeFilter whose, ClockState state) {
        Instant frozenAt = state.frozenAt();
        handle.createUpdate("INSERT INTO shared_clock (account, region, offset_us, frozen_us)"
                        + " VALUES (:account, :region, :offset, CAST(:frozen AS BIGINT))"
                        + " ON CONFLICT (account, region) DO UPDATE SET offset_us = EXCLUDED.offset_us,"
                        + " frozen_us = EXCLUDED.frozen_us")
                .bind("account", text(whose.accountId()))
                .bind("region", text(whose.region()))
                .bind("offset", micros(state.offset()))
                .bind("frozen", frozenAt == null ? null : Long.valueOf(micros(frozenAt)))
                .execute();
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }

    private static long micros(Duration duration) {
        return duration.getSeconds() * 1_000_000 + duration.getNano() / 1000;
    }
}
