package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The answer of somebody who is away, as RFC 3834 has it.
 *
 * @param messageId its own id, without angle brackets and host
 * @param region the region of the mail that it answers
 * @param from who is away, ASCII
 * @param to the return path of the mail that it answers, ASCII
 * @param subject of the mail that it answers
 * @param inReplyTo the Message-ID of the mail that it answers, with its angle brackets
 */
public record AutomaticResponse(
        String messageId, String region, Instant date, String from, String to, String subject, String inReplyTo) {
    public AutomaticResponse {
        OneLine.requireAscii(messageId);
        OneLine.requireAscii(from);
        OneLine.requireAscii(to);
        OneLine.requireAscii(inReplyTo);
    }

    public byte[] octets() {
        List<HeaderField> header = List.of(
                new HeaderField("Date", DsnDates.withNumericZone(date)),
                new HeaderField("From", from),
                new HeaderField("To", to),
                MessageFields.messageId(messageId, region),
                new HeaderField("In-Reply-To", inReplyTo),
                new HeaderField("References", inReplyTo),
                HeaderField.text("Subject", "Auto: " + MailLines.onOne(subject)), // RFC 3834 §3.1.5
                new HeaderField("Auto-Submitted", "auto-replied"),
                MessageFields.mimeVersion(),
                new HeaderField("Content-Type", "text/plain; charset=us-ascii"),
                new HeaderField("Content-Transfer-Encoding", "7bit"));
        String body = "I am out of the office and will answer when I am back." + MailLines.CRLF;
        return (MultipartReport.header(header, MailLines.LONGEST) + body).getBytes(StandardCharsets.US_ASCII);
    }
}
