package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundContentTest {
    private final RunningSmtp smtp = RunningSmtp.start();

    @AfterEach
    void stop() {
        smtp.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bare\nline feeds\n\nin it\r\n",
                "\n.\r\nis no end\r\n",
                "\r.\r\nis no end\r\n",
                "\n.\nis no end\r\n",
                "x\r\n.\nis no end\r\n",
                "x\r\n.\ris no end\r\n",
                "8-bit: \u00e9\u00ff\u0080\u0000\r\n",
                "\u00ff\u00ff\u00ff\r\n",
                "tabs\tand trailing spaces  \r\n",
                "\r\n\r\n\r\n",
                "a\r\r\nb\r\n"
            })
    void keeps_every_octet(String content) throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com")
                    .send(content.replace("\r\n.", "\r\n.."))
                    .play("""
                            C: .
                            S: 250 OK …
                            """);
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly(content);
    }

    @Test
    void takes_stuffed_dots_away_on_all_lines() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com").play("""
                    C: ..first
                    C: ..
                    C: ...
                    C: in.side.
                    C: .x
                    C: .
                    S: 250 OK …
                    """);
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly(".first\r\n.\r\n..\r\nin.side.\r\nx\r\n");
    }

    @Test
    void takes_an_empty_message() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com").play("""
                    C: .
                    S: 250 OK …
                    """);
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly("");
    }

    @Test
    void does_not_take_commands_out_of_a_message() throws IOException {
        String smuggled = "x\n.\r\nMAIL FROM:<evil@example.net>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n\n.\n";
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com").send(smuggled).play("""
                    C:\s
                    C: .
                    S: 250 OK …
                    C: NOOP
                    S: 250 Ok
                    """);
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly(smuggled + "\r\n");
    }

    @Test
    void keeps_large_messages_of_arbitrary_octets() throws IOException {
        String content = new Random(7)
                .ints(3_000_000, 0, 256)
                .mapToObj(octet -> Character.toString(octet))
                .collect(Collectors.joining());
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com")
                    .send((content + "\r\n").replaceFirst("^\\.", "..").replace("\r\n.", "\r\n.."))
                    .play("""
                            C: .
                            S: 250 OK …
                            """);
        }

        assertThat(smtp.contentOf(smtp.mails().get(0)).equals(content + "\r\n")).isTrue();
    }
}
