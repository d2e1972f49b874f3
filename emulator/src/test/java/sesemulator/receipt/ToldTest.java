package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {
    private final Told told = new Told();

    @Test
    void leaves_out_what_is_too_much_and_says_so() {
        String half = "x".repeat(Told.MOST / 2);

        assertThat(told.of(half)).isEqualTo(half);
        assertThat(told.of(half + half)).isEqualTo("… (131072 characters, left out: a run tells 131072 in all)");
        assertThat(told.of(half)).as("there is still room for it").isEqualTo(half);
        assertThat(told.of("y")).isEqualTo("… (1 characters, left out: a run tells 131072 in all)");
        assertThat(told.length()).isEqualTo(Told.MOST);
    }
}
