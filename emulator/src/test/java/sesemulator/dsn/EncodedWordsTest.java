package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {
    @Test
    void leaves_ascii_as_it_is() {
        assertThat(EncodedWords.encode("=?what?= 100%")).isEqualTo("=?what?= 100%");
    }

    @Test
    void writes_mostly_ascii_text_readably() {
        assertThat(EncodedWords.encode("Größe: 5")).isEqualTo("=?UTF-8?Q?Gr=C3=B6=C3=9Fe=3A_5?=");
    }

    @Test
    void writes_other_text_in_base64() {
        assertThat(EncodedWords.encode("配達")).isEqualTo("=?UTF-8?B?6YWN6YGU?=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a😀", "配達 😀", "ä b"})
    void splits_long_text_between_characters(String text) throws Exception {
        String longText = text.repeat(100);

        String encoded = EncodedWords.encode(longText);

        assertThat(encoded.split(" ")).hasSizeGreaterThan(3).allSatisfy(word -> {
            assertThat(word).hasSizeLessThanOrEqualTo(75);
            assertThat(MimeUtility.decodeWord(word)).doesNotContain("\uFFFD");
        });
        assertThat(MimeUtility.decodeText(encoded)).isEqualTo(longText);
    }

    @Test
    void replaces_a_lone_surrogate() {
        assertThat(EncodedWords.encode("half\uD83D")).isEqualTo("=?UTF-8?Q?half=EF=BF=BD?=");
    }
}
