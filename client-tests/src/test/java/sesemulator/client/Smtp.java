package sesemulator.client;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A mail program that delivers to an emulator. */
final class Smtp {
    private final String host;
    private final int port;

    Smtp(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Delivers a small mail and returns the id in the server's reply. */
    String deliver(String from, List<String> to) throws MessagingException {
        return deliver(plainText(from, to), from, to, new Properties());
    }

    /** The same with a header field more. */
    String deliver(String from, List<String> to, String headerName, String headerValue) throws MessagingException {
        MimeMessage mail = plainText(from, to);
        mail.setHeader(headerName, headerValue);
        return deliver(mail, from, to, new Properties());
    }

    /** The same over TLS, which must come about. */
    String deliverOverTls(String from, List<String> to) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.starttls.required", "true");
        settings.setProperty("mail.smtp.ssl.trust", "*");
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        return deliver(plainText(from, to), from, to, settings);
    }

    /** @param from empty for the null sender */
    private String deliver(MimeMessage mail, String from, List<String> to, Properties settings)
            throws MessagingException {
        settings.setProperty("mail.smtp.from", from.isEmpty() ? "<>" : from);
        settings.setProperty("mail.smtp.timeout", "20000");
        Session session = Session.getInstance(settings);
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(host, port, null, null);
            transport.sendMessage(mail, InternetAddress.parse(String.join(",", to)));
            String reply = transport.getLastServerResponse().trim();
            if (!reply.matches("250 OK [0-9a-v]{40}")) {
                throw new IllegalStateException("Not SES's reply to a mail: " + reply);
            }
            return reply.substring("250 OK ".length());
        }
    }

    private static MimeMessage plainText(String from, List<String> to) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from.isEmpty() ? "mailer-daemon@outside.example" : from);
        mail.setRecipients(RecipientType.TO, String.join(",", to));
        mail.setSubject("Is anybody there?");
        mail.setText("Hello!");
        mail.saveChanges();
        return mail;
    }

    /** A conversation by hand. */
    SmtpDialogue open() {
        return new SmtpDialogue(host, port);
    }
}
