package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.SesException;

final class FormParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=b                | b
            a=b+c%20d          | b c d
            a=%2B%26%3D        | +&=
            a=%c3%A9€          | é€
            a=x=y              | x=y
            a=*~%7E            | *~~
            %61=b              | b
            x=1&&a=b&          | b
            """)
    void reads_a_value(String form, String value) {
        assertThat(Golden.parameters(form).value("a")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "b=1&a"})
    void reads_an_empty_value(String form) {
        assertThat(Golden.parameters(form).value("a")).contains("");
    }

    @Test
    void reads_nothing_from_nothing() {
        assertThat(Golden.parameters("").value("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=%", "a=%4", "a=%zz", "a=%-1", "%=a", "a=1%4&b=2", "a=%c3", "a=%c3%28", "a=%ff", "a=%ed%a0%80"
            })
    void refuses_bad_escapes_and_what_is_not_utf_8(String form) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> Golden.parameters(form))
                .satisfies(e -> assertThat(e.code()).isEqualTo("MalformedQueryString"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void refuses_a_name_sent_twice_in_one_form_or_two() {
        byte[] form = "a=1".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> Golden.parameters("a=1&b=2&a=1"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("InvalidQueryParameter"));
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> FormParser.parse(form, form))
                .withMessage("The request has the parameter a more than once.");
    }

    @Test
    void refuses_too_many_parameters_at_once() {
        String form =
                IntStream.rangeClosed(1, 100_000).mapToObj(i -> "a" + i + "=b").collect(Collectors.joining("&"));

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> Golden.parameters(form))
                .withMessage("The request has more than 10000 parameters."));
    }

    @Test
    void refuses_a_very_long_name_but_no_long_value() {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> Golden.parameters("a".repeat(1001) + "=b"))
                .withMessageContaining("longer than 1000 characters");
        assertThat(Golden.parameters("a=" + "b".repeat(8_000_000)).value("a").orElseThrow())
                .hasSize(8_000_000);
    }
}
