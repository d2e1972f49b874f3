package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A whole {@code multipart/report} of RFC 6522: header and parts, put together. */
final class MultipartReport {
    private MultipartReport() {}

    /** The octets of text that holds one an octet. Observed: nothing before the first boundary, nothing behind the last. */
    static byte[] octets(List<HeaderField> header, int lineLimit, List<BodyPart> parts, String boundary) {
        StringBuilder mail = new StringBuilder(header(header, lineLimit));
        String delimiter = "--" + boundary;
        for (BodyPart part : parts) {
            mail.append(delimiter).append(MailLines.CRLF);
            part.appendTo(mail);
            mail.append(MailLines.CRLF);
        }
        mail.append(delimiter).append("--").append(MailLines.CRLF);
        return mail.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String header(List<HeaderField> fields, int lineLimit) {
        return fields.stream().map(field -> field.folded(lineLimit)).collect(Collectors.joining()) + MailLines.CRLF;
    }

    /** Observed: a space at the end of a line, then a tab. */
    static HeaderField contentType(String boundary, String reportType) {
        return new HeaderField(
                "Content-Type",
                "multipart/report; \r\n\tboundary=\"" + boundary + "\"; \r\n\treport-type=" + reportType);
    }
}
