package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;

/** Deliveries by a mail library, as programs do them. */
class MailClientTest {
    @ParameterizedTest
    @CsvSource({"false, -1", "true, -1", "false, 1000", "true, 1000"})
    void delivers(boolean encrypted, int chunkSize) throws MessagingException {
        try (RunningSmtp smtp = RunningSmtp.start()) {
            Session session = session(smtp, encrypted, chunkSize);
            MimeMessage message = message(session, "Grüße.\n".repeat(1000));

            String reply = send(session, message);

            Mail mail = smtp.mails().get(0);
            assertThat(reply).isEqualTo("250 OK " + mail.id() + "\n");
            assertThat(mail.headers().subject()).isEqualTo("Grüße");
            assertThat(mail.envelope().recipients())
                    .map(EmailAddress::value)
                    .containsExactly("one@example.com", "two@example.com", "hidden@example.com");
            assertThat(smtp.contentOf(mail)).endsWith("\r\n\r\n" + "Gr\u00c3\u00bc\u00c3\u009fe.\r\n".repeat(1000));
        }
    }

    @Test
    void delivers_again_and_again_on_one_connection() throws MessagingException {
        try (RunningSmtp smtp = RunningSmtp.start()) {
            Session session = session(smtp, false, -1);
            MimeMessage message = message(session, "Hello");
            try (SMTPTransport transport = new SMTPTransport(session, null)) {
                transport.connect();
                for (int i = 0; i < 20; i++) {
                    transport.sendMessage(message, message.getAllRecipients());
                }
            }

            assertThat(smtp.mails()).extracting(Mail::id).hasSize(20).doesNotHaveDuplicates();
        }
    }

    private static Session session(RunningSmtp smtp, boolean encrypted, int chunkSize) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtp.server.port()));
        properties.setProperty("mail.smtp.localhost", "client.example");
        properties.setProperty("mail.smtp.from", "sender@example.net");
        properties.setProperty("mail.smtp.allow8bitmime", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.ssl.trust", "*");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        properties.setProperty("mail.smtp.chunksize", Integer.toString(chunkSize));
        return Session.getInstance(properties);
    }

    private static MimeMessage message(Session session, String text) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom("sender@example.net");
        message.setRecipients(Message.RecipientType.TO, "one@example.com, two@example.com");
        message.setRecipient(Message.RecipientType.BCC, new InternetAddress("hidden@example.com"));
        message.setSubject("Grüße", "UTF-8");
        message.setText(text, "UTF-8");
        message.setHeader("Content-Transfer-Encoding", "8bit");
        message.saveChanges();
        return message;
    }

    private static String send(Session session, MimeMessage message) throws MessagingException {
        try (SMTPTransport transport = new SMTPTransport(session, null)) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
            return transport.getLastServerResponse();
        }
    }
}
