package sesemulator.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sesemulator.account.ScopeFilter;

class SeedReaderPropertyTest {
    @Property
    void reads_any_yaml_or_says_what_is_wrong(@ForAll("documents") String document) {
        requireSound(document, Format.YAML);
    }

    @Property
    void reads_any_json_or_says_what_is_wrong(@ForAll("documents") String document) {
        requireSound(document, Format.JSON);
    }

    @Property
    void reads_any_octets_or_says_what_is_wrong(@ForAll byte[] octets, @ForAll Format format) {
        requireSound(octets, format);
    }

    private static void requireSound(String document, Format format) {
        requireSound(document.getBytes(UTF_8), format);
    }

    private static void requireSound(byte[] document, Format format) {
        Throwable failure = catchThrowable(() -> SeedReader.ofBody(document, format, ScopeFilter.ANY));

        if (failure != null) {
            assertThat(failure).isInstanceOf(SeedException.class);
        }
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> parts = Arbitraries.of(
                "identities",
                "receiptRuleSets",
                "receivedMessages",
                "clock",
                "recipientDomains",
                "name",
                "rules",
                "actions",
                "to",
                "from",
                "content",
                ":",
                ": ",
                "\n",
                "\n  ",
                "\n    ",
                "- ",
                "{",
                "}",
                "[",
                "]",
                ",",
                "\"",
                "'",
                "a@example.com",
                "1",
                "1e999999999",
                "-0x1",
                "null",
                "true",
                "~",
                "&a ",
                "*a",
                "!!binary ",
                "!!java.net.URL ",
                "<<: *a",
                "|",
                ">",
                "---",
                "...",
                "%YAML 9.9\n",
                "? ",
                "#",
                "\t",
                "\u0000",
                "é");
        return parts.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
