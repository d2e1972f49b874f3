package sesemulator.client;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/**
 * A bounce as a mail program reads it, here Angus Mail.
 *
 * @param headers of the mail itself, unfolded
 * @param explanation the human part, decoded
 * @param message the fields about the message
 * @param recipients the fields about each recipient
 * @param originalHeaders the third part as it is, one char an octet
 */
record Report(
        Map<String, String> headers,
        String explanation,
        Map<String, String> message,
        List<Map<String, String>> recipients,
        String originalHeaders) {
    static Report of(byte[] mail) {
        try {
            MimeMessage parsed = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            MultipartReport report = (MultipartReport) parsed.getContent();
            DeliveryStatus status = (DeliveryStatus) report.getReport();
            return new Report(
                    fields(Collections.list(parsed.getAllHeaders())),
                    explanation(report),
                    fields(status.getMessageDSN()),
                    IntStream.range(0, status.getRecipientDSNCount())
                            .mapToObj(status::getRecipientDSN)
                            .map(Report::fields)
                            .toList(),
                    originalHeaders(report));
        } catch (MessagingException e) {
            throw new IllegalArgumentException(new String(mail, StandardCharsets.ISO_8859_1), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String explanation(MultipartReport report) throws MessagingException, IOException {
        String charset = new ContentType(report.getBodyPart(0).getContentType()).getParameter("charset");
        byte[] octets = report.getBodyPart(0).getInputStream().readAllBytes();
        return new String(octets, Charset.forName(charset));
    }

    private static String originalHeaders(MultipartReport report) throws MessagingException, IOException {
        byte[] octets = report.getBodyPart(2).getInputStream().readAllBytes();
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> fields(InternetHeaders headers) {
        return fields(Collections.list(headers.getAllHeaders()));
    }

    private static Map<String, String> fields(List<Header> headers) {
        Map<String, String> fields = new LinkedHashMap<>();
        headers.forEach(header -> fields.put(header.getName(), MimeUtility.unfold(header.getValue())));
        return fields;
    }
}
