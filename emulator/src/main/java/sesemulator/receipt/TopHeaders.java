package sesemulator.receipt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;

/**
 * The header fields that SES puts on top of a mail it received, in SES's order (observed; signatures and the
 * encrypted receipt, which only AWS can make, are left out).
 */
final class TopHeaders {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss +0000 '(UTC)'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private TopHeaders() {}

    static String compose(Envelope envelope, Origin origin, MailId id, String region, Instant receivedAt) {
        String sender = envelope.returnPath().map(EmailAddress::value).orElse("");
        String spf = "pass (spfCheck: domain of " + domainOf(envelope, origin) + " designates " + origin.ip()
                + " as permitted sender) client-ip=" + origin.ip() + "; envelope-from=" + sender + "; helo="
                + origin.helo() + ";";
        return String.join(
                "\r\n",
                "Return-Path: <" + sender + ">",
                "Received: from " + origin.helo() + " (" + origin.helo() + " [" + origin.ip() + "])",
                " by inbound-smtp." + region + ".amazonaws.com with SMTP id " + id,
                " for " + envelope.recipients().get(0) + ";",
                " " + DATE.format(receivedAt),
                "Received-SPF: " + spf,
                "Authentication-Results: amazonses.com;",
                " spf=" + spf,
                " dkim=none;",
                " dmarc=none header.from=" + domainOf(envelope, origin) + ";",
                "");
    }

    private static String domainOf(Envelope envelope, Origin origin) {
        return envelope.returnPath().map(EmailAddress::domain).orElse(origin.helo());
    }
}
