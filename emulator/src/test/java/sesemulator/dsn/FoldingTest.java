package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void leaves_a_field_alone_that_fits() {
        String field = "X-Field: " + "a ".repeat(400);

        assertThat(Folding.fold(field, 998)).isEqualTo(field);
    }

    @Test
    void folds_at_the_last_white_space_within_the_limit() {
        String field = "X-Field: one two three";

        assertThat(Folding.fold(field, 16)).isEqualTo("X-Field: one two\r\n three");
    }

    @Test
    void gives_the_field_back_when_unfolded() {
        String field = "X-Field: " + "one  two\t".repeat(300) + "end";

        String folded = Folding.fold(field, 78);

        assertThat(folded.split("\r\n")).hasSizeGreaterThan(30).allMatch(line -> line.length() <= 78);
        assertThat(folded.replace("\r\n", "")).isEqualTo(field);
    }

    @Test
    void lets_a_long_word_exceed_the_wish_but_not_the_law() {
        String field = "X-Field: a " + "b".repeat(100) + " c";

        assertThat(Folding.fold(field, 78)).isEqualTo("X-Field: a\r\n " + "b".repeat(100) + "\r\n c");
    }

    @Test
    void folds_by_force_without_white_space() {
        String field = "X-Field:" + "b".repeat(1500);

        assertThat(Folding.fold(field, 998)).isEqualTo("X-Field:" + "b".repeat(990) + "\r\n " + "b".repeat(510));
    }

    @Test
    void never_makes_a_blank_line() {
        String field = "X-Field:" + " ".repeat(3000) + "b" + " ".repeat(3000);

        String folded = Folding.fold(field, 998);

        assertThat(folded.split("\r\n")).noneMatch(String::isBlank).allMatch(line -> line.length() <= 998);
    }

    @Test
    void does_not_fold_behind_a_backslash() {
        assertThat(Folding.fold("X-Field: a\\ b", 11)).isEqualTo("X-Field:\r\n a\\ b");
    }
}
