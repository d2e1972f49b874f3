package sesemulator.mime;

import org.jspecify.annotations.Nullable;

/**
 * A text and the charset it is to be written in.
 *
 * @param charset null where none was told: 7-bit ASCII is documented, and UTF-8 for text beyond it is assumed
 */
public record MimeContent(String data, @Nullable String charset) {}
