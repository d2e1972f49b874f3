package sesemulator.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One part of a mail that holds no others; what it does not tell, or wrongly, is as RFC 2045 says by default. */
final class PartReader {
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final String PLAIN = "text/plain";
    private static final Set<String> TEXT_BESIDE_TEXT =
            Set.of("message/delivery-status", "message/feedback-report", "message/rfc822", "message/rfc822-headers");

    private final Part part;
    private final @Nullable ContentType type;
    private final byte[] content;

    PartReader(Part part) {
        this.part = part;
        this.type = type(part);
        this.content = content(part);
    }

    ReadMail.Part part() {
        String shown = isText() ? text() : null;
        return new ReadMail.Part(contentType(), fileName(), shown, isAttachment(), content);
    }

    String contentType() {
        return type == null ? PLAIN : type.getBaseType().toLowerCase(Locale.ROOT);
    }

    byte[] content() {
        return content;
    }

    /** The {@code Content-ID} without its brackets; null for none. */
    @Nullable
    String contentId() {
        try {
            String id = part instanceof MimePart mime ? mime.getContentID() : null;
            return id == null ? null : id.strip().replaceAll("^<|>$", "");
        } catch (MessagingException e) {
            return null;
        }
    }

    boolean isAttachment() {
        try {
            String disposition = part.getDisposition();
            return Part.ATTACHMENT.equalsIgnoreCase(disposition) || (!isText() && fileName() != null);
        } catch (MessagingException e) {
            return false;
        }
    }

    private boolean isText() {
        return contentType().startsWith("text/") || TEXT_BESIDE_TEXT.contains(contentType());
    }

    String text() {
        return cut(new String(content, charset()));
    }

    static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private @Nullable String fileName() {
        try {
            String name = part.getFileName();
            return name == null ? null : OneLine.of(MimeUtility.decodeText(name));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return null;
        }
    }

    private Charset charset() {
        String told = type == null ? null : type.getParameter("charset");
        try {
            return told == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(told));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // unknown here, and most charsets have ASCII in common
        }
    }

    private static @Nullable ContentType type(Part part) {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null;
        } catch (MessagingException e) {
            return null;
        }
    }

    /** As far as it can be decoded. */
    private static byte[] content(Part part) {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (MessagingException | IOException e) {
            return new byte[0];
        } catch (RuntimeException e) {
            return new byte[0]; // the library's decoder of uuencode reads beyond a broken first line
        }
    }
}
