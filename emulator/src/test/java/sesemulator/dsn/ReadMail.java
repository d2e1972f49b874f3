package sesemulator.dsn;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/** A bounce as a mail program reads it, here Angus Mail. */
final class ReadMail {
    private final MimeMessage message;
    private final MultipartReport report;

    private ReadMail(MimeMessage message, MultipartReport report) {
        this.message = message;
        this.report = report;
    }

    static ReadMail of(byte[] mail) throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail));
        return new ReadMail(message, (MultipartReport) message.getContent());
    }

    InternetAddress from() throws MessagingException {
        return (InternetAddress) message.getFrom()[0];
    }

    String field(String name) throws MessagingException {
        return MimeUtility.unfold(message.getHeader(name, null));
    }

    ContentType contentType() throws MessagingException {
        return new ContentType(message.getContentType());
    }

    String explanation() throws MessagingException, IOException {
        BodyPart part = report.getBodyPart(0);
        String charset = new ContentType(part.getContentType()).getParameter("charset");
        return new String(part.getInputStream().readAllBytes(), charset);
    }

    List<Field> messageGroup() throws MessagingException {
        return fields(status().getMessageDSN());
    }

    List<List<Field>> recipientGroups() throws MessagingException {
        DeliveryStatus status = status();
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .map(ReadMail::fields)
                .toList();
    }

    /** One char an octet. */
    String originalHeaders() throws MessagingException, IOException {
        byte[] octets = report.getBodyPart(2).getInputStream().readAllBytes();
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    int parts() throws MessagingException {
        return report.getCount();
    }

    private DeliveryStatus status() throws MessagingException {
        return (DeliveryStatus) report.getReport();
    }

    private static List<Field> fields(InternetHeaders headers) {
        List<Header> all = Collections.list(headers.getAllHeaders());
        return all.stream()
                .map(header -> new Field(header.getName(), MimeUtility.unfold(header.getValue())))
                .toList();
    }

    /** A field of a group; its value unfolded, encoded words as they are. */
    record Field(String name, String value) {
        static String valueOf(String name, List<Field> fields) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(Field::value)
                    .findFirst()
                    .orElse("");
        }

        static List<String> extensions(List<Field> fields) {
            return fields.stream()
                    .filter(field -> field.name().startsWith("X-"))
                    .map(Field::value)
                    .toList();
        }
    }
}
