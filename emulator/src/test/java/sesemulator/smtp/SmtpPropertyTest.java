package sesemulator.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class SmtpPropertyTest {
    private static final RunningSmtp SMTP = RunningSmtp.start();

    @AfterContainer
    static void stop() {
        SMTP.close();
    }

    /** Sent at once, whatever is answered. */
    @Property(tries = 300)
    void answers_any_dialogue_line_by_line(@ForAll("dialogues") String dialogue) throws IOException {
        String replies = replies(dialogue);

        assertThat(replies).startsWith("220 ");
        assertThat(replies.split("\r\n")).allSatisfy(line -> assertThat(line).matches("[2345]\\d\\d[ -].*"));
    }

    /** Only a line of a dot alone, between two CRLFs, ends a mail, so nobody smuggles a second one in. */
    @Property(tries = 300)
    void takes_no_two_mails_for_one(@ForAll("contents") String content) throws IOException {
        int before = SMTP.mails().size();

        String replies = replies("EHLO x\r\nMAIL FROM:<a@example.net>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n" + content
                + "\r\n.\r\nQUIT\r\n");

        assertThat(replies.split("250 OK ", -1)).hasSize(2);
        assertThat(SMTP.mails()).hasSize(before + 1);
    }

    private static boolean isOneMail(String content) {
        String end = "\r\n.\r\n";
        return ("\r\n" + content + end).indexOf(end) == content.length() + 2;
    }

    private static String replies(String dialogue) throws IOException {
        try (Socket socket = SMTP.connect()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(dialogue.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*"); // hung up before it read all
            return "220 ";
        }
    }

    @Provide
    Arbitrary<String> dialogues() {
        return Arbitraries.of(
                        "EHLO x",
                        "HELO x",
                        "EHLO",
                        "MAIL FROM:<a@example.net>",
                        "MAIL FROM:<>",
                        "MAIL FROM:<a@b> SIZE=9",
                        "MAIL FROM:<a@b> SIZE=-1",
                        "MAIL",
                        "RCPT TO:<b@example.com>",
                        "RCPT TO:<@a:b@example.com>",
                        "RCPT TO:<>",
                        "RCPT TO:",
                        "DATA",
                        ".",
                        "..",
                        "RSET",
                        "NOOP",
                        "VRFY a",
                        "EXPN a",
                        "HELP",
                        "AUTH",
                        "BDAT 3 LAST\r\nabc",
                        "BDAT 0 LAST",
                        "BDAT x",
                        "BDAT -1",
                        "x".repeat(2000),
                        "\u0000",
                        "\u00ff",
                        "",
                        " ",
                        "mail from:<a@b>",
                        "MAIL FROM:<a@b>\rRCPT TO:<c@d>",
                        "TURN",
                        "BDAT 2\r\nab",
                        "STARTTLS x")
                .list()
                .ofMaxSize(15)
                .map(lines -> String.join("\r\n", lines) + "\r\n");
    }

    @Provide
    Arbitrary<String> contents() {
        return Arbitraries.of(
                        ".",
                        "..",
                        "\n",
                        "\r",
                        "\r\n",
                        "x",
                        " ",
                        "\u0000",
                        "\n.\n",
                        "\n.\r\n",
                        "\r.\r",
                        "\r\n.\n",
                        "\r.\r\n",
                        "\r\r\n.\r",
                        "MAIL FROM:<evil@example.net>\r\n",
                        "RCPT TO:<b@example.com>\r\n",
                        "DATA\r\n",
                        "x".repeat(1500),
                        "\u00ff")
                .list()
                .ofMaxSize(15)
                .map((List<String> parts) -> String.join("", parts))
                .filter(SmtpPropertyTest::isOneMail);
    }
}
