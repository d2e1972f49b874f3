package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 4711, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_token_comes_back_from_its_text(long position) {
        PageToken token = new PageToken(position);

        assertThat(PageToken.parse(token.text())).contains(token);
        assertThat(token.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "not base64!", "AAAAAAAAAAAA", "AAAAAAAAAA\u00e9", "AAAA AAAA"})
    void any_other_text_is_no_token(String text) {
        assertThat(PageToken.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
    void a_page_of_a_size_that_cannot_be_is_not_asked_for(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.Request.first(size))
                .withMessage("A page holds 1 to 1000 items, not " + size);
    }

    @Test
    void a_page_tells_where_the_next_one_begins() {
        assertThat(new Page<>(List.of("a"), null).nextToken()).isEmpty();
        assertThat(new Page<>(List.of("a"), new PageToken(7)).nextToken()).contains(new PageToken(7).text());
    }
}
