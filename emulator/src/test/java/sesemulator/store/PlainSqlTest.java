package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;

class PlainSqlTest {
    private final Jdbi jdbi = Jdbi.create("jdbc:h2:mem:");

    PlainSqlTest() {
        PlainSql sql = new PlainSql();
        jdbi.getConfig(SqlStatements.class).setSqlParser(sql).setTemplateEngine(sql);
    }

    @Test
    void takes_parameters_by_name() {
        List<String> found = jdbi.withHandle(
                handle -> handle.createQuery("SELECT CAST(:long_name AS VARCHAR) WHERE :a = 1 AND 1<:b AND :a<:b")
                        .bind("long_name", "found?:a")
                        .bind("a", 1)
                        .bind("b", 2)
                        .mapTo(String.class)
                        .list());

        assertThat(found).containsExactly("found?:a");
    }

    @Test
    void takes_parameters_by_their_place() {
        int sum = jdbi.withHandle(handle -> handle.select("SELECT CAST(? AS INTEGER)+?", 2, 3)
                .mapTo(Integer.class)
                .one());

        assertThat(sum).isEqualTo(5);
    }

    @Test
    void takes_lists() {
        List<Integer> found = jdbi.withHandle(
                handle -> handle.createQuery("SELECT x FROM SYSTEM_RANGE(1, 9) WHERE x IN (<some>) AND x > :least")
                        .bindList("some", List.of(1, 3, 5))
                        .bind("least", 2)
                        .mapTo(Integer.class)
                        .list());

        assertThat(found).containsExactly(3, 5);
    }
}
