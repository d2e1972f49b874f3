package sesemulator.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import sesemulator.mail.Mail;

/** What holds of any dialogue: each reply is one, and the mails that are kept are those that were acknowledged. */
public final class DialogueCheck {
    private static final RunningSmtp SMTP = RunningSmtp.start();
    private static final String BEFORE_TLS = "220 Ready to start TLS\r\n";

    private DialogueCheck() {}

    /** Sent at once, whatever is answered; what comes unencrypted behind STARTTLS counts for nothing. */
    public static void answersLineByLine(byte[] dialogue) throws IOException {
        String replies = replies(SMTP, dialogue);
        List<Mail> kept = SMTP.takeMails();
        if (replies.isEmpty()) {
            return;
        }

        assertThat(replies).startsWith("220 ");
        List<String> lines = List.of(replies.split(BEFORE_TLS, 2)[0].split("\r\n"));
        assertThat(lines).allSatisfy(line -> assertThat(line).matches("[2345]\\d\\d[ -][^\r\n]*"));
        assertThat(lines.stream().filter(line -> line.startsWith("250 OK ")).map(line -> line.substring(7)))
                .containsExactlyElementsOf(
                        kept.stream().map(mail -> mail.id().value()).toList());
    }

    /** Empty if the server hung up before it read all. */
    static String replies(RunningSmtp smtp, byte[] dialogue) throws IOException {
        try (Socket socket = smtp.connect()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(dialogue);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
            return "";
        }
    }
}
