package sesemulator.dsn;

import java.util.List;

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
        return compose(report, DsnLayout.of(style), OriginalHeaders.part(report.originalHeaders()));
    }

    /**
     * The mail by which SES tells an account that a mail of its own bounced; it holds that mail whole (observed).
     *
     * @param original to the octet
     */
    public static byte[] composeForSender(DeliveryReport report, byte[] original) {
        return compose(report, new SentMailLayout(), OriginalMail.part(original));
    }

    private static byte[] compose(DeliveryReport report, DsnLayout layout, BodyPart original) {
        List<BodyPart> parts =
                List.of(Explanation.part(report.explanation()), DeliveryStatus.part(report, layout), original);
        String boundary = Boundary.outside(parts, report.messageId(), report.date());
        return MultipartReport.octets(layout.message(report, boundary), layout.lineLimit(), parts, boundary);
    }
}
