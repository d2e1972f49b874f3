package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.MAIL;
import static sesemulator.control.ControlClient.RECEIVED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReceivedMessageRefusalsTest {
    private static final String ENVELOPE = "?from=ann@sender.example&to=bob@example.com";

    @RegisterExtension
    private final EmulatorAtNoon emulator =
            new EmulatorAtNoon("--max-mail-size", "1000", "--recipient-domain", "owned.example=111122223333/eu-west-1");

    private final ControlClient control = emulator.control();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to=b@example.com                                    | from is missing",
                "from=a@example.com&to=b@example.com&clientIp=1.2.3  | clientIp must be an IPv4 or IPv6 address",
                "from=a@example.com&to=b@example.com&clientIp=host   | clientIp must be an IPv4 or IPv6 address",
                "from=a@example.com&to=b@example.com&clientIp=::1/64 | clientIp must be an IPv4 or IPv6 address",
                "from=a@example.com&to=b@example.com&helo=a%20b      | helo must be a name",
                "from=a@example.com&to=b@example.com&helo=a(b        | helo must be a name",
                "from=a@example.com                                  | to is missing",
                "from=a@example.com&to=                              | to must be an address",
                "from=a@example.com&to=bob                           | to must be an address",
                "from=a@example.com&to=Bob%20%3Cb@example.com%3E     | to must be an address",
                "from=a@example.com&to=b@example.com&to=b%20b@x.test | to must be an address",
                "from=a%C3%A4@example.com&to=b@example.com           | from must be an address",
                "from=a@example.com&from=b@example.com&to=b@x.test   | from is given 2 times",
                "from=&to=b@x.test%0D%0AX-Evil:1                     | percent-encoded UTF-8",
                "from=&to=b@x.test&age=PT1H&receivedAt=2026-01-01T00:00:00Z | receivedAt or age, not both",
                "from=&to=b@x.test&age=long                          | age must look like PT25H",
                "from=&to=b@x.test&age=5                             | age must look like PT25H",
                "from=&to=b@x.test&age=                              | age is empty",
                "from=&to=b@x.test&age=P999999999D                   | age leads out of the years",
                "from=&to=b@x.test&age=PT9223372036854775807S        | age leads out of the years",
                "from=&to=b@x.test&age=-P9999999D                    | age leads out of the years",
                "from=&to=b@x.test&age=PT99999999999999999999H       | age must look like PT25H",
                "from=&to=b@x.test&receivedAt=yesterday              | receivedAt must look like",
                "from=&to=b@x.test&receivedAt=2026-01-01T00:00:00    | receivedAt must look like",
                "from=&to=b@x.test&receivedAt=%2B12026-01-01T00:00:00Z | receivedAt leads out of the years",
                "from=&to=b@x.test&account=1                         | account must have 12 digits",
                "from=&to=b@x.test&region=Europe                     | region must look like us-east-1",
                "from=&to=b@x.test&form=a@example.com                | Unknown query parameters: [form]"
            })
    void refuses_what_is_no_envelope(String query, String reason) {
        Answer answer = control.post(RECEIVED + "?" + query, MAIL);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(reason);
        assertThat(control.get(RECEIVED).ids()).isEmpty();
    }

    @Test
    void refuses_an_empty_mail() {
        Answer answer = control.post(RECEIVED + ENVELOPE, "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("The body is empty");
    }

    @Test
    void takes_a_mail_of_the_largest_size_and_refuses_a_larger_one() {
        assertThat(control.post(RECEIVED + ENVELOPE, "x".repeat(1000)).status()).isEqualTo(201);
        assertThat(control.post(RECEIVED + ENVELOPE, "x".repeat(1001)).status()).isEqualTo(413);
        assertThat(control.post(RECEIVED + ENVELOPE, "x".repeat(20_000_000)).error())
                .isEqualTo("TooLarge: The body is larger than 1000 bytes");
    }
}
