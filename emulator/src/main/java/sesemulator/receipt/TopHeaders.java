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
            Envelope envelope,
            Origin origin,
            MailId id,
            String region,
            Instant receivedAt,
            Verdicts verdicts,
            SenderResults sender) {
        String from = envelope.returnPath().map(EmailAddress::value).orElse("");
        // Observed: without a sender, postmaster of the client is named (RFC 7208 §2.4).
        String spf = sender.spf().text() + " client-ip=" + origin.ip() + "; envelope-from="
                + (from.isEmpty() ? "postmaster@" + origin.helo() : from) + "; helo=" + origin.helo() + ";";
        List<String> lines = new ArrayList<>(List.of(
                "Return-Path: <" + from + ">",
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
        sender.dkim().signatures().forEach(signature -> lines.add(" dkim=" + signature + ";"));
        lines.add(" dmarc=" + sender.dmarc().text() + ";");
        return String.join("\r\n", lines) + "\r\n";
    }
}
