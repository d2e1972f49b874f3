package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "caf\u00e9", "\ud83d\ude00", "\r\n\t\u0001", "%_'\"\\"})
    void leaves_what_every_database_keeps(String text) {
        assertThat(StorableText.storable(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({"a\u0000b, a\ufffdb", "\ud83d, \ufffd", "a\udc00b, a\ufffdb", "\ud83d\ude00\ud83d, \ud83d\ude00\ufffd"})
    void replaces_what_some_cannot_keep(String text, String expected) {
        assertThat(StorableText.storable(text)).isEqualTo(expected);
    }
}
