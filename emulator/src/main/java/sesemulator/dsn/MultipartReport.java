package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A whole {@code multipart/report} of RFC 6522: header and parts, put together. */
final class MultipartReport {
    private MultipartReport() {}

    /** The octets of text that holds one an octet. */
    static byte[] octets(List<HeaderField> header, int lineLimit, List<BodyPart> parts, String boundary) {
        return (header(header, lineLimit) + body(parts, boundary)).getBytes(StandardCharsets.ISO_8859_1);
    }

    static String header(List<HeaderField> fields, int lineLimit) {
        return fields.stream().map(field -> field.folded(lineLimit)).collect(Collectors.joining()) + MailLines.CRLF;
    }

    /** Observed: nothing before the first boundary, nothing behind the last. */
    private static String body(List<BodyPart> parts, String boundary) {
        String delimiter = "--" + boundary;
        return parts.stream()
                        .map(part -> delimiter + MailLines.CRLF + part.text() + MailLines.CRLF)
                        .collect(Collectors.joining())
                + delimiter
                + "--"
                + MailLines.CRLF;
    }

    /** Observed: a space at the end of a line, then a tab. */
    static HeaderField contentType(String boundary, String reportType) {
        return new HeaderField(
                "Content-Type",
                "multipart/report; \r\n\tboundary=\"" + boundary + "\"; \r\n\treport-type=" + reportType);
    }
}
