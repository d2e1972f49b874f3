package sesemulator.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class PackedTextsTest {
    @Property(tries = 200)
    void equals_the_map_that_it_was_made_of(@ForAll Map<String, String> texts) {
        assertThat(new PackedTexts(texts)).isEqualTo(texts).hasSameSizeAs(texts);
    }

    @Example
    void keeps_the_order() {
        Map<String, String> texts = new TreeMap<>(Map.of("b", "2:x", "", "", "a", "ä\0\ud83d"));

        assertThat(new PackedTexts(texts).entrySet()).containsExactlyElementsOf(texts.entrySet());
    }

    @Example
    void cannot_be_changed() {
        assertThatThrownBy(() -> new PackedTexts(Map.of("a", "b")).entrySet().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
