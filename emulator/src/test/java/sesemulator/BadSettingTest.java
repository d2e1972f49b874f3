package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadSettingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--http-port=70000",
                "--http-port=x",
                "--smtp-port=-1",
                "--region=mars",
                "--rate-limit=-1",
                "--max-mail-size=0",
                "--max-request-size=0",
                "--storage-limit=-1",
                "--retention-count=0",
                "--retention-age=PT0S",
                "--retention-age=a week",
                "--recipient-domain=example.com=123",
                "--relay=nowhere",
                "--s3-endpoint=nowhere",
                "--data-dir=a;b",
                "--dns-server=127.0.0.1:53",
                "--dns-zone=zone",
                "--check-senders --dns-server=127.0.0.1",
                "--check-senders --dns-server=no.host.invalid:53",
                "--check-senders --dns-zone=/no/such/file",
                "--https-port=70000",
                "--tls-password=secret",
                "--tls-certificate=/no/such/file",
                "--tls-certificate=a,b,c",
                "--control-token=a\u00e9",
                "--access-keys=key",
                "--access-keys=key@1234:secret",
                "--access-keys=key:a,key:b",
                "--access-keys=111122223333:secret --demo",
                "--dsn-style=odd",
                "--random-seed=x",
                "--jdbc-url=jdbc:mysql://localhost/ses",
                "--jdbc-url=jdbc:postgresql://localhost/ses --data-dir=a",
                "--jdbc-url=jdbc:postgresql://localhost/ses --random-seed=1",
                "--jdbc-user=ses",
                "--unknown"
            })
    void ends_the_program_with_2_and_one_line(String option) throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        int exit =
                Main.run(option.split(" ", -1), Map.of(), nowhere, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("ses-emulator: ")
                .hasLineCount(1);
    }

    @Test
    void refuses_a_random_seed_beside_a_data_folder() {
        Config config = TestConfig.of("--random-seed", "42", "--data-dir", "anywhere");

        assertThatThrownBy(() -> Settings.of(config))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--random-seed cannot go with --data-dir");
    }
}
