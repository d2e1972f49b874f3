package sesemulator.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HeaderBlockPropertyTest {
    @Property
    void reads_any_octets(@ForAll byte[] octets) {
        readAll(octets);
    }

    @Property
    void reads_any_header(@ForAll("headers") String header) {
        readAll(header.getBytes(ISO_8859_1));
    }

    private static void readAll(byte[] octets) {
        HeaderBlock header = HeaderBlock.of(octets);

        assertThat(header.subject()).isNotNull();
        assertThat(header.recipients()).doesNotContainNull();
        assertThat(header.authors()).doesNotContainNull();
        assertThat(header.mailboxes("From")).doesNotContainNull();
        assertThat(header.fields())
                .allSatisfy(field -> assertThat(field.value()).doesNotContain("\n"));
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> parts = Arbitraries.of(
                "From",
                "To",
                "Cc",
                "Subject",
                ":",
                ":",
                " ",
                "\t",
                "\r\n",
                "\r\n",
                "\n",
                "\r",
                "\r\n ",
                "<",
                ">",
                "@",
                "a@example.com",
                "\"",
                "\\",
                "(",
                ")",
                ",",
                ";",
                "team:",
                "=?utf-8?q?=C3=A9?=",
                "=?utf-8?b?/w==?=",
                "=?x-none?q?a?=",
                "=?utf-8?b?",
                "?=",
                "=?",
                "\u0000",
                "\u00ff",
                "\u00c3\u00a9",
                "[",
                "]",
                "xn--");
        return parts.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
