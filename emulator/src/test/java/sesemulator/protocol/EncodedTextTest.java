package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/** Texts that XML cannot hold as they are. */
final class EncodedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u001b",
                "\ud800",
                "\udc00",
                "a\udc00\ud800b",
                "\ufffe",
                "\uffff",
                "\u000b\u000c"
            })
    void replaces_what_xml_cannot_hold(String odd) throws Exception {
        byte[] xml = ResponseEncoder.error(SesErrors.malformedInput("<" + odd + ">"), TestServer.REQUEST_ID);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertThat(text(xml)).contains("<Message>&lt;").contains("\ufffd").doesNotContain(odd);
    }

    @Test
    void keeps_what_is_odd_but_legal() {
        String odd = "\t\n\u007f\u0085\u2028\ue000\ufdd0😀";

        assertThat(error(SesErrors.malformedInput(odd))).contains("<Message>" + odd + "</Message>");
    }

    private static String error(SesException error) {
        return text(ResponseEncoder.error(error, TestServer.REQUEST_ID));
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
