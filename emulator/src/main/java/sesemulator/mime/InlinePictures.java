package sesemulator.mime;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures that a mail brings along and its HTML names as {@code cid:} (RFC 2392); they become a part of the HTML. */
final class InlinePictures {
    private static final Pattern NAMED = Pattern.compile("cid:([^\"'\\s)>]+)");
    /** No SVG, which is a document more than a picture. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_USES = 100;

    private final Map<String, PartReader> pictures = new HashMap<>();

    InlinePictures(List<PartReader> parts) {
        for (PartReader part : parts) {
            String id = part.contentId();
            if (id != null && PICTURES.contains(part.contentType()) && part.content().length <= LARGEST) {
                pictures.put(id, part);
            }
        }
    }

    String putInto(String html) {
        if (pictures.isEmpty()) {
            return html;
        }
        Matcher named = NAMED.matcher(html);
        StringBuilder whole = new StringBuilder();
        for (int uses = 0; uses < MOST_USES && named.find(); uses++) {
            PartReader picture = pictures.remove(named.group(1)); // once, so that no mail can grow without bounds
            String url = picture == null ? named.group() : url(picture);
            named.appendReplacement(whole, Matcher.quoteReplacement(url));
        }
        return named.appendTail(whole).toString();
    }

    private static String url(PartReader picture) {
        return "data:" + picture.contentType() + ";base64,"
                + Base64.getEncoder().encodeToString(picture.content());
    }
}
