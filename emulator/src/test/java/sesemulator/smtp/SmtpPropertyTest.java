package sesemulator.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    /** Only a line of a dot alone, between two CRLFs, ends a mail, so nobody smuggles a second one in. */
    @Property(tries = 300)
    void takes_no_two_mails_for_one(@ForAll("contents") String content) throws IOException {
        int before = SMTP.mails().size();

        String replies = DialogueCheck.replies(
                SMTP,
                ("EHLO x\r\nMAIL FROM:<a@example.net>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n" + content
                                + "\r\n.\r\nQUIT\r\n")
                        .getBytes(ISO_8859_1));

        assertThat(replies.split("250 OK ", -1)).hasSize(2);
        assertThat(SMTP.mails()).hasSize(before + 1);
    }

    private static boolean isOneMail(String content) {
        String end = "\r\n.\r\n";
        return ("\r\n" + content + end).indexOf(end) == content.length() + 2;
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
