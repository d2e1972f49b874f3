package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail by BDAT (RFC 3030). */
class InboundChunksTest {
    private final RunningSmtp smtp = RunningSmtp.start();

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void takes_a_message_in_chunks_as_it_is() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    """)
                    .send("BDAT 8\r\n..one\r\n.")
                    .play("S: 250 Message OK, 8 bytes received")
                    .send("BDAT 10 LAST\r\n\r\n.\r\n\u00e9two\n")
                    .play("""
                            S: 250 OK …
                            C: NOOP
                            S: 250 Ok
                            """);
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly("..one\r\n.\r\n.\r\n\u00e9two\n");
    }

    @Test
    void takes_an_empty_last_chunk() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.send("MAIL FROM:<>\r\nRCPT TO:<b@example.com>\r\nBDAT 3\r\nabcBDAT 0 LAST\r\nQUIT\r\n")
                    .play("""
                            S: 220 …
                            S: 250 Ok
                            S: 250 Ok
                            S: 250 Message OK, 3 bytes received
                            S: 250 OK …
                            S: 221 …
                            """);
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly("abc");
    }
}
