package sesemulator.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.lookup.LookupSession;

class ZoneFileTest {
    private static LookUps lookUps(String... lines) {
        return new LookUps(
                LookupSession.builder()
                        .resolver(new ZoneFileResolver(SenderBench.zone(lines), new FailingResolver()))
                        .build(),
                SenderBench.LIMITS);
    }

    @Test
    void needs_no_soa_and_no_time_to_live() throws Exception {
        assertThat(lookUps("outside.example TXT one", "Other.Example. 300 IN TXT \"t\" \"wo\"")
                        .texts("OTHER.example"))
                .containsExactly("two");
    }

    @Test
    void takes_a_whole_zone_as_name_servers_have_it() throws Exception {
        LookUps lookUps = lookUps(
                "$ORIGIN outside.example.",
                "$TTL 1h",
                "@ IN SOA ns hostmaster ( 1 7200 3600 1209600 3600 ) ; comment",
                "  IN NS ns",
                "@ IN TXT \"v=spf1 -all\"",
                "*.any IN TXT wild");

        assertThat(lookUps.texts("outside.example")).containsExactly("v=spf1 -all");
        assertThat(lookUps.texts("x.any.outside.example")).containsExactly("wild");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent.outside.example", "_dmarc.outside.example", "one._domainkey.outside.example"})
    void speaks_alone_for_what_is_beneath_its_domains(String name) throws Exception {
        assertThat(lookUps("outside.example A 192.0.2.1").texts(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"_dmarc", "one._domainkey", "*"})
    void speaks_for_the_domain_above_a_record_that_is_about_it(String label) throws Exception {
        assertThat(lookUps(label + ".outside.example TXT one").texts("outside.example"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "outside.test", "notoutside.example"})
    void leaves_the_rest_to_others(String name) {
        LookUps lookUps = lookUps("outside.example A 192.0.2.1");

        assertThatThrownBy(() -> lookUps.texts(name))
                .isInstanceOf(LookUpException.class)
                .hasMessageStartingWith("No answer about " + name);
    }

    @Test
    void follows_aliases_within_the_file_but_in_no_circle() throws Exception {
        LookUps lookUps = lookUps(
                "alias.outside.example CNAME other.example.",
                "other.example TXT found",
                "a.outside.example CNAME b.outside.example.",
                "b.outside.example CNAME a.outside.example.");

        assertThat(lookUps.texts("alias.outside.example")).containsExactly("found");
        assertThatThrownBy(() -> lookUps.texts("a.outside.example")).isInstanceOf(LookUpException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outside.example MX",
                "outside.example NONSENSE x",
                "outside.example A 1.2.3",
                "_dmarc TXT v=DMARC1",
                "; nothing"
            })
    void refuses_what_is_no_record(String line, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("zone");
        Files.write(file, List.of(line));

        assertThatThrownBy(() -> ZoneFile.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void refuses_more_than_a_person_writes(@TempDir Path folder) throws Exception {
        Path large = folder.resolve("large");
        Files.write(large, List.of(";".repeat(1 << 20)));
        Path many = folder.resolve("many");
        Files.write(many, List.of("$GENERATE 1-20000 host$.outside.example. A 192.0.2.1"));

        assertThatThrownBy(() -> ZoneFile.read(large)).hasMessage("it has more than 1048576 bytes");
        assertThatThrownBy(() -> ZoneFile.read(many)).hasMessage("it has more than 10000 records");
    }
}
