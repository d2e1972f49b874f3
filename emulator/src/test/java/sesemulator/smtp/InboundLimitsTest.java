package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class InboundLimitsTest {
    private static final int LIMIT = 100_000;

    @Test
    void refuses_a_message_over_the_limit_and_takes_the_next() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.with(settings -> Changed.maxMessageSize(settings, LIMIT));
                Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com")
                    .send("x".repeat(LIMIT - 1))
                    .play("""
                            C:\s
                            C: .
                            S: 552 5.3.4 Message size exceeds fixed limit
                            C: MAIL FROM:<a@example.net>
                            S: 250 Ok
                            C: RCPT TO:<b@example.com>
                            S: 250 Ok
                            C: DATA
                            S: 354 …
                            """)
                    .send("x".repeat(LIMIT - 2))
                    .play("""
                            C:\s
                            C: .
                            S: 250 OK …
                            """);

            assertThat(smtp.mails()).map(mail -> smtp.contentOf(mail).length()).containsExactly(LIMIT);
        }
    }

    @Test
    void refuses_at_once_what_is_declared_too_large() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.with(settings -> Changed.maxMessageSize(settings, LIMIT));
                Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: MAIL FROM:<> SIZE=100001
                    S: 552 5.3.4 Message size exceeds fixed limit
                    C: MAIL FROM:<> SIZE=2147483647
                    S: 552 5.3.4 Message size exceeds fixed limit
                    C: MAIL FROM:<> SIZE=99999999999
                    S: 552 5.3.4 Message size exceeds fixed limit
                    C: MAIL FROM:<> size=99999999999999999999 BODY=8BITMIME
                    S: 552 5.3.4 Message size exceeds fixed limit
                    C: MAIL FROM:<> SIZE=999999999999999999999
                    S: 552 5.3.4 Message size exceeds fixed limit
                    C: MAIL FROM:<> SIZE=100000
                    S: 250 Ok
                    """);
        }
    }

    @Test
    void hangs_up_on_a_client_that_does_not_stop_sending() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.with(settings -> Changed.maxMessageSize(settings, LIMIT));
                Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com");

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            client.send("x".repeat(LIMIT));
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(smtp.mails()).isEmpty();
        }
    }

    @Test
    void refuses_chunks_over_the_limit_and_takes_the_next() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.with(settings -> Changed.maxMessageSize(settings, LIMIT));
                Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    C: BDAT 100001 LAST
                    """).send("x".repeat(LIMIT + 1)).play("""
                            S: 552 5.3.4 Message size exceeds fixed limit
                            C: MAIL FROM:<a@example.net>
                            S: 250 Ok
                            """);

            assertThat(smtp.mails()).isEmpty();
        }
    }
}
