package sesemulator.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The HTML of a mail: its parts of the type {@code text/html} that are no attachments. */
public final class HtmlParts {
    private static final String ENCODING = "Content-Transfer-Encoding";

    private HtmlParts() {}

    /** The HTML of each part that can be read. */
    public static List<String> of(byte[] mail) {
        return MimeParts.leaves(mail, RawHeader.read(mail)).stream()
                .flatMap(part -> html(mail, part).stream())
                .toList();
    }

    /** The mail with its HTML changed; every octet of what does not change stays. */
    public static byte[] changed(byte[] mail, UnaryOperator<String> change) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(mail.length + 1024);
        int at = 0;
        for (MimeParts.Part part : MimeParts.leaves(mail, RawHeader.read(mail))) {
            String before = html(mail, part).orElse("");
            String after = change.apply(before);
            if (part.type() != null && !before.isEmpty() && !after.equals(before)) {
                TextPart text = TextPart.of(
                        "html", new MimeContent(after, charset(part.type()).name()));
                changed.write(mail, at, part.start() - at);
                changed.writeBytes(header(part.header(), text.encoding()).getBytes(StandardCharsets.ISO_8859_1));
                changed.writeBytes(text.body().getBytes(StandardCharsets.US_ASCII));
                at = part.end();
            }
        }
        changed.write(mail, at, mail.length - at);
        return changed.toByteArray();
    }

    private static Optional<String> html(byte[] mail, MimeParts.Part part) {
        ContentType type = part.type();
        boolean isAttached = part.header()
                .first("Content-Disposition")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("attachment"))
                .isPresent();
        if (type == null || !type.match("text/html") || isAttached) {
            return Optional.empty();
        }
        InputStream octets = new ByteArrayInputStream(mail, part.body(), part.end() - part.body());
        try (InputStream decoded = MimeUtility.decode(
                octets, part.header().first(ENCODING).orElse("7bit").toLowerCase(Locale.ROOT))) {
            return Optional.of(new String(decoded.readAllBytes(), charset(type)));
        } catch (IOException | MessagingException | IllegalArgumentException e) {
            return Optional.empty(); // what cannot be read stays as it is
        }
    }

    /** @throws IllegalArgumentException if the part tells one that is not known */
    private static Charset charset(ContentType type) {
        String told = type.getParameter("charset");
        return told == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(told));
    }

    private static String header(RawHeader header, String encoding) {
        StringBuilder fields = new StringBuilder();
        header.fields().stream()
                .filter(field -> !field.isNamed(ENCODING))
                .forEach(field -> fields.append(field.text().stripTrailing()).append("\r\n"));
        return fields.append(ENCODING)
                .append(": ")
                .append(encoding)
                .append("\r\n\r\n")
                .toString();
    }
}
