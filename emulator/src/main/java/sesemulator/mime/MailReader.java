package sesemulator.mime;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads any mail for people. What is no sound MIME is shown as the text that it is; nothing that a mail holds makes it
 * fail. Of a mail that nests deeper, or has more parts, than {@link MimeParts} takes, the rest is left out.
 */
public final class MailReader {
    private static final int MOST_PARTS = 500;
    private static final int DEEPEST = 50;

    private final List<PartReader> leaves = new ArrayList<>();

    private MailReader() {}

    public static ReadMail read(byte[] mail) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(lenient()), new ByteArrayInputStream(mail));
            MailReader reader = new MailReader();
            reader.walk(message, 0);
            return reader.read(fields(message));
        } catch (MessagingException e) {
            String text = PartReader.cut(new String(mail, StandardCharsets.UTF_8));
            return new ReadMail(List.of(), text, null, List.of());
        }
    }

    private static Properties lenient() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.base64.ignoreerrors", "true");
        properties.setProperty("mail.mime.multipart.allowempty", "true");
        return properties;
    }

    private void walk(Part part, int depth) {
        Multipart inner = depth < DEEPEST ? multipart(part) : null;
        if (inner == null) {
            leaves.add(new PartReader(part));
            return;
        }
        try {
            for (int i = 0; i < inner.getCount() && leaves.size() < MOST_PARTS; i++) {
                walk(inner.getBodyPart(i), depth + 1);
            }
        } catch (MessagingException e) {
            leaves.add(new PartReader(part)); // its boundaries cannot be made out, so it is shown as it stands
        }
    }

    private static @Nullable Multipart multipart(Part part) {
        try {
            return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner ? inner : null;
        } catch (MessagingException | IOException e) {
            return null;
        }
    }

    private ReadMail read(List<ReadMail.Field> headers) {
        String html = firstOf("text/html");
        String text = firstOf("text/plain");
        return new ReadMail(
                headers,
                text,
                html == null ? null : new InlinePictures(leaves).putInto(html),
                leaves.stream().map(PartReader::part).toList());
    }

    private @Nullable String firstOf(String type) {
        return leaves.stream()
                .filter(leaf -> leaf.contentType().equals(type) && !leaf.isAttachment())
                .map(PartReader::text)
                .findFirst()
                .orElse(null);
    }

    private static List<ReadMail.Field> fields(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(header -> new ReadMail.Field(header.getName(), decoded(header)))
                .toList();
    }

    private static String decoded(Header header) {
        byte[] octets = MimeUtility.unfold(header.getValue()).getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(octets, StandardCharsets.UTF_8);
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException e) {
            return text;
        }
    }
}
