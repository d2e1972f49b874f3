package sesemulator.mime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as people read it.
 *
 * @param headers every header field in its order, decoded, each value one line
 * @param text what it says as plain text; null where it does not
 * @param html the same as HTML, untrusted, with its own pictures inside as {@code data:}; null where there is none
 * @param parts every part that holds no others, in their order
 */
public record ReadMail(
        List<Field> headers,
        @Nullable String text,
        @Nullable String html,
        List<Part> parts) {
    public ReadMail {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /** A header field. */
    public record Field(String name, String value) {}

    /**
     * A part.
     *
     * @param contentType without its parameters, in lower case
     * @param fileName as the mail tells it, so it may be anything; null for none
     * @param text what a part of text says, cut where it is long; null for what is no text
     * @param content decoded octets
     */
    @SuppressWarnings("ArrayRecordComponent") // held for one answer, never compared
    public record Part(
            String contentType,
            @Nullable String fileName,
            @Nullable String text,
            boolean isAttachment,
            byte[] content) {}
}
