package sesemulator.receipt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts;

/**
 * The header fields that SES puts on top of a mail it received, in SES's order (observed; signatures and the
 * encrypted receipt, which only AWS can make, are left out).
 */
final class TopHeaders {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss +0000 '(UTC)'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private TopHeaders() {}

    static String compose(
            Envelope envelope, Origin origin, MailId id, String region, Instant receivedAt, Verdicts verdicts) {
        String sender = envelope.returnPath().map(EmailAddress::value).orElse("");
        String domain = envelope.returnPath().map(EmailAddress::domain).orElse(origin.helo());
        String spf = spf(verdicts.spf(), domain, origin.ip()) + " client-ip=" + origin.ip() + "; envelope-from="
                + sender + "; helo=" + origin.helo() + ";";
        List<String> lines = new ArrayList<>(List.of(
                "Return-Path: <" + sender + ">",
                "Received: from " + origin.helo() + " (" + origin.helo() + " [" + origin.ip() + "])",
                " by inbound-smtp." + region + ".amazonaws.com with SMTP id " + id,
                " for " + envelope.recipients().get(0) + ";",
                " " + DATE.format(receivedAt)));
        if (verdicts.areScanned()) {
            lines.add("X-SES-Spam-Verdict: " + verdicts.spam());
            lines.add("X-SES-Virus-Verdict: " + verdicts.virus());
        }
        lines.add("Received-SPF: " + spf);
        lines.add("Authentication-Results: amazonses.com;");
        lines.add(" spf=" + spf);
        lines.add(dkim(verdicts.dkim(), domain));
        lines.add(" dmarc=" + result(verdicts.dmarc()) + " header.from=" + domain + ";");
        return String.join("\r\n", lines) + "\r\n";
    }

    /** The texts for pass and none were observed, the others are assumed. */
    private static String spf(Verdict verdict, String domain, String ip) {
        return result(verdict) + " (spfCheck: "
                + switch (verdict) {
                    case PASS -> "domain of " + domain + " designates " + ip + " as permitted sender)";
                    case FAIL -> "domain of " + domain + " does not designate " + ip + " as permitted sender)";
                    case GRAY, DISABLED -> ip + " is neither permitted nor denied by domain of " + domain + ")";
                    case PROCESSING_FAILED -> "error in processing during lookup of " + domain + ")";
                };
    }

    private static String dkim(Verdict verdict, String domain) {
        String result = result(verdict);
        return result.equals("none") ? " dkim=none;" : " dkim=" + result + " header.i=@" + domain + ";";
    }

    /** The word of RFC 8601 §2.7. */
    private static String result(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case GRAY, DISABLED -> "none";
            case PROCESSING_FAILED -> "temperror";
        };
    }
}
