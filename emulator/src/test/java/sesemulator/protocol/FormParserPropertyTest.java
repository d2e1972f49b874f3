package sesemulator.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormParserPropertyTest {
    @Property
    void reads_back_what_a_client_encodes(@ForAll("texts") Map<String, String> texts) {
        String form = texts.entrySet().stream()
                .map(text -> URLEncoder.encode(text.getKey(), UTF_8) + "=" + URLEncoder.encode(text.getValue(), UTF_8))
                .collect(Collectors.joining("&"));

        assertThat(FormParser.parse(form.getBytes(UTF_8)).all()).isEqualTo(texts);
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        Arbitrary<String> names = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> values = Arbitraries.strings().all().ofMaxLength(40);
        return Arbitraries.maps(
                        names.filter(FormParserPropertyTest::isText), values.filter(FormParserPropertyTest::isText))
                .ofMaxSize(8);
    }

    /** Without halves of pairs, which UTF-8 cannot hold. */
    private static boolean isText(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }
}
