package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.SetUpFullException;
import sesemulator.sending.SendStatistics.DataPoint;

class SetUpTest {
    private static final Set<String> WITH_AN_END_OF_THEIR_OWN = Set.of("send_statistic");

    private final Database database = Databases.at("jdbc:h2:mem:set-up;DB_CLOSE_DELAY=-1");

    @Test
    void knows_each_table_from_which_nothing_goes_by_itself() {
        Schema.bringUpToDate(database);

        List<Table> tables = Tables.of(database);
        Set<String> shelves = new TreeSet<>();
        tables.stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.name().equals("octets")))
                .map(Table::name)
                .forEach(shelves::add);
        Collection<String> others = new TreeSet<>();
        tables.stream()
                .filter(table -> !shelves.contains(table.name()) && !shelves.contains(String.valueOf(table.parent())))
                .map(Table::name)
                .filter(name -> !WITH_AN_END_OF_THEIR_OWN.contains(name))
                .forEach(others::add);

        assertThat(others).isEqualTo(new TreeSet<>(SetUp.TABLES.keySet()));
    }

    @Test
    void counts_rows_that_hold_nothing_long() {
        Schema.bringUpToDate(database);
        JdbcAccountSettings settings = new JdbcAccountSettings(database, new SetUp(database, 0));

        assertThatExceptionOfType(SetUpFullException.class).isThrownBy(() -> IntStream.range(0, 10_000)
                .forEach(number -> settings.setSendingEnabled(account(number), false)));

        assertThat(settings.isSendingEnabled(account(2000))).isFalse();
        assertThat(settings.isSendingEnabled(account(2200))).isTrue();
    }

    @Test
    void statistics_of_sending_go_when_there_are_too_many() {
        Schema.bringUpToDate(database);
        JdbcSendStatistics statistics = new JdbcSendStatistics(database);
        Instant start = Instant.parse("2026-01-31T12:00:00Z");

        IntStream.range(0, JdbcSendStatistics.MOST + 3000)
                .forEach(number ->
                        statistics.add(account(1), new DataPoint(start.plusSeconds(900L * number), 1, 0, 0, 0)));

        List<DataPoint> kept = statistics.since(account(1), Instant.EPOCH);
        assertThat(kept).hasSizeBetween(JdbcSendStatistics.MOST, JdbcSendStatistics.MOST + 1000);
        assertThat(kept.get(kept.size() - 1).start().atOffset(ZoneOffset.UTC).getYear())
                .isEqualTo(2026);
    }

    private static Scope account(int number) {
        return new Scope("%012d".formatted(number), "us-east-1");
    }
}
