package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sesemulator.protocol.Decoded.createRule;
import static sesemulator.protocol.Decoded.listIdentities;
import static sesemulator.protocol.Decoded.rawEmail;
import static sesemulator.protocol.Decoded.sendBounce;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.SesException;

/** Numbers, times, booleans and octets in a request. */
final class DecodedScalarsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-04T12:00:00Z, 2026-10-04T12:00:00Z",
        "2026-10-04T12:00:00.1Z, 2026-10-04T12:00:00.100Z",
        "2026-10-04T12:00:00.123456789Z, 2026-10-04T12:00:00.123456789Z",
        "2026-10-04T14:30:00.5+02:30, 2026-10-04T12:00:00.500Z",
        "2026-10-04T12:00:00-00:00, 2026-10-04T12:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void reads_a_timestamp(String text, Instant instant) {
        String form = "MessageDsn.ArrivalDate=" + text.replace("+", "%2B");

        assertThat(sendBounce(form).messageDsn().arrivalDate()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "1790000000",
                "2026-10-04",
                "2026-10-04T12:00Z",
                "2026-10-04T12:00:00",
                "2026-02-30T12:00:00Z",
                "2026-10-04T24:00:00Z",
                "2026-10-04T12:00:60Z",
                "2026-10-04T12:00:00.Z",
                "2026-10-04T12:00:00.1234567890Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00%2B01:00",
                "9999-12-31T23:59:59-01:00",
                "%2B10000-01-01T00:00:00Z",
                "2026-10-04t12:00:00z",
                "2026-10-04T12:00:00%2B99:00",
                "Sun, 04 Oct 2026 12:00:00 GMT"
            })
    void refuses_as_a_timestamp(String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> sendBounce("MessageDsn.ArrivalDate=" + text))
                .withMessageStartingWith("The parameter MessageDsn.ArrivalDate has the value '")
                .satisfies(e -> assertThat(e.code()).isEqualTo("MalformedInput"));
    }

    @Test
    void reads_numbers() {
        assertThat(listIdentities("MaxItems=2147483647").maxItems()).isEqualTo(Integer.MAX_VALUE);
        assertThat(listIdentities("MaxItems=-1").maxItems()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.0", "%2B1", "1 ", "2147483648", "99999999999999999999", "0x1", "1e3", "١"})
    void refuses_as_a_whole_number(String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> listIdentities("MaxItems=" + text))
                .withMessageStartingWith("The parameter MaxItems has the value '");
    }

    @Test
    void reads_booleans() {
        assertThat(createRule("Rule.Enabled=true&Rule.ScanEnabled=false").rule().enabled())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "True", "TRUE", "1", "yes", "true "})
    void refuses_as_a_boolean(String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> createRule("Rule.Enabled=" + text))
                .withMessageContaining("Rule.Enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aGk%3D", "aGk", "aG%0D%0Ak%3D%0A"})
    void reads_a_blob(String base64) {
        assertThat(rawEmail("RawMessage.Data=" + base64).rawMessage().data().asUtf8String())
                .isEqualTo("hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a+b=", "_-__", "aGk==", "=", "é"})
    void refuses_as_a_blob(String base64) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> rawEmail("RawMessage.Data=" + base64))
                .withMessageContaining("RawMessage.Data");
    }
}
