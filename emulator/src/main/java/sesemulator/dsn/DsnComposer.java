package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a report as the mail that SES would send: RFC 3464 in the {@code multipart/report} of RFC 6522. What a
 * transport adds (Return-Path, Received, DKIM-Signature) is not in it.
 */
public final class DsnComposer {
    /** The human part of a bounce for which nothing else was asked. */
    public static final String DEFAULT_EXPLANATION = Explanation.DEFAULT;

    private DsnComposer() {}

    /**
     * The mail, in 7-bit octets and lines of at most 998 that end in CRLF. The same report in the same style gives the
     * same bytes.
     */
    public static byte[] compose(DeliveryReport report, DsnStyle style) {
        DsnLayout layout = DsnLayout.of(style);
        List<BodyPart> parts = List.of(
                Explanation.part(report.explanation()),
                DeliveryStatus.part(report, layout),
                OriginalHeaders.part(report.originalHeaders()));
        String boundary = Boundary.outside(parts, report);
        String mail = header(layout.message(report, boundary), layout.lineLimit()) + body(parts, boundary);
        return mail.getBytes(StandardCharsets.US_ASCII);
    }

    private static String header(List<HeaderField> fields, int lineLimit) {
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
}
