package sesemulator.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sesemulator.error.SesException;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

class FormParserPropertyTest {
    @Property
    void reads_any_octets_or_says_what_is_wrong(@ForAll byte[] octets) {
        requireSound(octets);
    }

    @Property
    void reads_forms_or_says_what_is_wrong(@ForAll("forms") String form) {
        requireSound(form.getBytes(UTF_8));
    }

    @Property
    void reads_back_what_a_client_encodes(@ForAll("texts") Map<String, String> texts) {
        String form = texts.entrySet().stream()
                .map(text -> URLEncoder.encode(text.getKey(), UTF_8) + "=" + URLEncoder.encode(text.getValue(), UTF_8))
                .collect(Collectors.joining("&"));

        assertThat(FormParser.parse(form.getBytes(UTF_8)).all()).isEqualTo(texts);
    }

    private static void requireSound(byte[] form) {
        Throwable failure =
                catchThrowable(() -> RequestDecoder.decode(SendBounceRequest::builder, FormParser.parse(form)));

        if (failure != null) {
            assertThat(failure).isInstanceOfSatisfying(SesException.class, e -> assertThat(e.status())
                    .isIn(400, 404)); // MalformedQueryString is 404
        }
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

    @Provide
    Arbitrary<String> forms() {
        Arbitrary<String> parts = Arbitraries.of(
                "BouncedRecipientInfoList",
                "MessageDsn",
                "ExtensionFields",
                "member",
                "Recipient",
                "ArrivalDate",
                "Name",
                "RecipientDsnFields",
                ".",
                ".",
                ".",
                "=",
                "=",
                "&",
                "&",
                "1",
                "0",
                "-1",
                "2147483647",
                "99999999999",
                "01",
                "%",
                "%41",
                "%zz",
                "%c3",
                "%00",
                "+",
                "é",
                "2026-10-04T12:00:00Z",
                "true",
                "");
        return parts.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
