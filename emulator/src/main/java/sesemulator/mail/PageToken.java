package sesemulator.mail;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page begins; callers get it as an opaque text.
 *
 * @param position the position of the last item of the page before
 */
public record PageToken(long position) {
    public String text() {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token of that text, if it is one. */
    public static Optional<PageToken> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == Long.BYTES
                    ? Optional.of(new PageToken(ByteBuffer.wrap(bytes).getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64, so none of ours
        }
    }
}
