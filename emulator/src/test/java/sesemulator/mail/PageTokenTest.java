package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000, Long.MAX_VALUE, -1})
    void comes_back_from_its_text(long position) {
        PageToken token = new PageToken(position);

        assertThat(PageToken.parse(token.text())).contains(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAA"})
    void is_not_made_of_any_text(String text) {
        assertThat(PageToken.parse(text)).isEmpty();
    }

    @Test
    void tells_where_the_next_page_begins() {
        assertThat(new Page<>(List.of("a"), new PageToken(1)).nextToken()).contains(new PageToken(1).text());
        assertThat(new Page<>(List.of("a"), null).nextToken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void leads_to_pages_of_one_to_a_thousand_items(int size) {
        assertThatThrownBy(() -> Page.Request.first(size)).isInstanceOf(IllegalArgumentException.class);
    }
}
