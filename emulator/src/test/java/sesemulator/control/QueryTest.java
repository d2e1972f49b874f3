package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

final class QueryTest {
    private static Query query(@Nullable String text) {
        return Query.of(text, List.of("a", "b", "account", "region", "limit", "nextToken"));
    }

    @Test
    void has_nothing_where_nothing_is_told() {
        assertThat(query(null).text("a")).isNull();
        assertThat(query("").has("a")).isFalse();
        assertThat(query("&&").texts("a")).isEmpty();
        assertThat(query("b=1").duration("a")).isNull();
        assertThat(query("b=1").instant("a")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "a=x,           x",
        "%61=x,         x",
        "a=x%20y,       x y",
        "a=x+y,         x+y",
        "a=x%2By,       x+y",
        "a=x=y,         x=y",
        "a=%C3%BC,      ü",
        "b=1&a=x&,      x"
    })
    void reads_a_value(String text, String value) {
        assertThat(query(text).text("a")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "c=1,           Unknown query parameters: [c]",
        "A=1,           Unknown query parameters: [A]",
        "a=%,           not percent-encoded UTF-8",
        "a=%zz,         not percent-encoded UTF-8",
        "a=%ff,         not percent-encoded UTF-8",
        "a=%00,         not percent-encoded UTF-8",
        "a=x%0d%0ay,    not percent-encoded UTF-8",
        "%zz=1,         not percent-encoded UTF-8",
        "a=,            a is empty",
        "a,             a is empty",
        "a=1&a=1,       a is given 2 times"
    })
    void refuses_what_could_make_a_filter_get_lost(String text, String reason) {
        assertThatThrownBy(() -> query(text).text("a"))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "PT25H,   PT25H",
        "pt25h,   PT25H",
        "P1DT1H,  PT25H",
        "25h,     PT25H",
        "25H,     PT25H",
        "500ms,   PT0.5S",
        "5s,      PT5S",
        "10m,     PT10M",
        "2d,      PT48H",
        "-5s,     PT-5S",
        "-PT5S,   PT-5S",
        "0s,      PT0S"
    })
    void reads_a_duration(String text, Duration expected) {
        assertThat(query("a=" + text).duration("a")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "s", "5 s", "5y", "1.5h", "--5s", "9999999999s", "PT", "P1Y", "1h30m"})
    void refuses_what_is_no_duration(String text) {
        assertThatThrownBy(() -> query("a=" + text.replace(" ", "%20")).duration("a"))
                .isInstanceOf(ControlException.class)
                .hasMessage("a must look like PT25H, 25h or 500ms, not '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z,            2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00.5Z,          2026-01-31T12:00:00.500Z",
        "2026-01-31T12:00:00+01:00,       2026-01-31T11:00:00Z",
        "2026-01-31T12:00:00%2B01:00,     2026-01-31T11:00:00Z",
        "2026-01-31T12:00:00-01:00,       2026-01-31T13:00:00Z"
    })
    void reads_a_time(String text, Instant expected) {
        assertThat(query("a=" + text).instant("a")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "1.0", "ten", "99999999999", "0x5"})
    void refuses_what_is_no_number_in_range(String text) {
        assertThatThrownBy(() -> query("a=" + text).integer("a", 5, 1, 10))
                .isInstanceOf(ControlException.class)
                .hasMessage("a must be a number from 1 to 10, not '" + text + "'");
    }

    @Test
    void takes_the_default_for_a_number_that_is_not_told() {
        assertThat(query("").integer("a", 5, 1, 10)).isEqualTo(5);
        assertThat(query("a=10").integer("a", 5, 1, 10)).isEqualTo(10);
    }

    @Test
    void reads_a_scope() {
        assertThat(query("").scopes()).isEqualTo(ScopeFilter.ANY);
        assertThat(query("region=eu-west-1").scopes()).isEqualTo(new ScopeFilter(null, "eu-west-1"));
        assertThat(query("account=111122223333").scope(Scope.DEFAULT))
                .isEqualTo(new Scope("111122223333", "us-east-1"));
    }

    @Test
    void reads_a_page() {
        PageToken token = new PageToken(7);

        assertThat(query("").page()).isEqualTo(new Page.Request(100, null));
        assertThat(query("limit=3&nextToken=" + token.text()).page()).isEqualTo(new Page.Request(3, token));
    }
}
