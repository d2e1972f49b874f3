package sesemulator.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/** A mail as a client wrote it, read as far as SES looks into it. Immutable; the octets given are copied. */
public final class RawMessage {
    private final byte[] octets;
    private final RawHeader header;
    private final String from;
    private final List<String> to;
    private final List<String> cc;
    private final List<String> bcc;
    private final List<String> replyTo;
    private final List<Tag> tags;

    /** A message tag as the header X-SES-MESSAGE-TAGS tells it. Which names and values are good is not looked at. */
    public record Tag(String name, String value) {}

    private RawMessage(byte[] octets, RawHeader header) {
        this.octets = octets;
        this.header = header;
        this.to = RawAddresses.of(header.joined("To"));
        this.cc = RawAddresses.of(header.joined("Cc"));
        this.bcc = RawAddresses.of(header.joined("Bcc"));
        this.replyTo = RawAddresses.of(header.joined("Reply-To"));
        this.tags = tags(header.joined("X-SES-MESSAGE-TAGS"));
        this.from = RawAddresses.of(header.joined("From")).stream().findFirst().orElse("");
    }

    /**
     * Throws {@code InvalidParameterValue}. The texts for duplicate, missing and nameless fields are observed, the
     * others are assumed.
     */
    public static RawMessage read(byte[] octets) {
        RawHeader header = RawHeader.read(octets).withoutDuplicates();
        MimeParts.check(octets, header);
        RawMessage message = new RawMessage(octets.clone(), header);
        if (message.from().isEmpty() && octets.length > 0) {
            throw missingFrom();
        }
        return message;
    }

    /** Observed. */
    public static SesException missingFrom() {
        return SesErrors.invalidParameterValue("Missing required header 'From'.");
    }

    /**
     * The first mailbox of the From field, with its display name as it is encoded there; empty for a mail without any
     * octet, which SES takes where the call tells the source (observed).
     */
    public String from() {
        return from;
    }

    public List<String> to() {
        return to;
    }

    public List<String> cc() {
        return cc;
    }

    public List<String> bcc() {
        return bcc;
    }

    public List<String> replyTo() {
        return replyTo;
    }

    /** Without angle brackets; null if there is none. */
    public @Nullable String returnPath() {
        return header.first("Return-Path")
                .map(path -> path.startsWith("<") && path.endsWith(">") ? path.substring(1, path.length() - 1) : path)
                .filter(path -> !path.isBlank())
                .orElse(null);
    }

    /** Decoded; empty if there is none. */
    public String subject() {
        String subject = header.first("Subject").orElse("");
        try {
            return MimeUtility.decodeText(subject);
        } catch (UnsupportedEncodingException e) {
            return subject;
        }
    }

    public Optional<String> configurationSet() {
        return control("X-SES-CONFIGURATION-SET");
    }

    public Optional<String> sourceArn() {
        return control("X-SES-SOURCE-ARN");
    }

    public Optional<String> fromArn() {
        return control("X-SES-FROM-ARN");
    }

    public Optional<String> returnPathArn() {
        return control("X-SES-RETURN-PATH-ARN");
    }

    /** In their order. */
    public List<Tag> tags() {
        return tags;
    }

    /**
     * The octets that are sent. Date and Message-ID are overridden and the X-SES fields removed, both documented; that
     * Bcc and Return-Path are removed too, that the client's Feedback-ID gives way, and where new fields stand is
     * assumed. Everything else stays as it came, but for bare LFs in the header.
     *
     * @param messageId without its domain
     */
    public byte[] rewritten(String messageId, String region, String account, Instant date) {
        StringBuilder fields = new StringBuilder();
        String dateField = "Date: " + SesFields.date(date) + "\r\n";
        String idField = "Message-ID: " + SesFields.messageId(messageId, region) + "\r\n";
        if (header.first("Date").isEmpty()) {
            fields.append(dateField);
        }
        for (RawHeader.Field field : header.fields()) {
            if (field.isNamed("Date")) {
                fields.append(dateField);
            } else if (field.isNamed("Message-ID")) {
                fields.append(idField);
            } else if (!isRemoved(field.name())) {
                fields.append(field.text());
            }
        }
        if (header.first("Message-ID").isEmpty()) {
            fields.append(idField);
        }
        fields.append("Feedback-ID: ")
                .append(SesFields.feedbackId(region, account))
                .append("\r\n");
        fields.append("X-SES-Outgoing: ").append(SesFields.outgoing(date)).append("\r\n\r\n");
        ByteArrayOutputStream mail = new ByteArrayOutputStream(octets.length + 512);
        mail.writeBytes(fields.toString().getBytes(StandardCharsets.ISO_8859_1));
        mail.write(octets, header.end(), octets.length - header.end());
        return mail.toByteArray();
    }

    private static boolean isRemoved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-ses-")
                || lower.equals("bcc")
                || lower.equals("return-path")
                || lower.equals("feedback-id");
    }

    private Optional<String> control(String name) {
        return header.first(name).filter(value -> !value.isEmpty());
    }

    private static List<Tag> tags(String text) {
        List<Tag> tags = new ArrayList<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                tags.add(new Tag(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip()));
            } else if (!pair.isBlank()) {
                // assumed
                throw SesErrors.invalidParameterValue(
                        "Invalid message tag '" + OneLine.of(pair).strip() + "'.");
            }
        }
        return List.copyOf(tags);
    }
}
