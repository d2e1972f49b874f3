package sesemulator.tracking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link whose clicks are told.
 *
 * @param url where it leads
 * @param tags as {@code ses:tags} of the link tells them, such as {@code product:book;genre:fiction}; empty for none
 */
public record TrackedLink(String url, String tags) {
    /** Documented: letters, digits, hyphens and underscores. What else there is counts for nothing (assumed). */
    private static final Pattern TAG = Pattern.compile("\\s*([A-Za-z0-9_-]+)\\s*:\\s*([A-Za-z0-9_-]+)\\s*");

    Map<String, List<String>> tagsByName() {
        Map<String, List<String>> byName = new TreeMap<>();
        for (String tag : tags.split(";", -1)) {
            Matcher parts = TAG.matcher(tag);
            if (parts.matches()) {
                byName.put(parts.group(1), List.of(parts.group(2)));
            }
        }
        return byName;
    }
}
