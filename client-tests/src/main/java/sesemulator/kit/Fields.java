package sesemulator.kit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads a block of {@code Name: value} lines, as mail headers and delivery status fields are (RFC 5322 §2.2). */
final class Fields {
    private Fields() {}

    /**
     * Unfolded, with encoded words decoded, and found by name in any case. The values of a name that is repeated are
     * joined by {@code \n}. A line without a name is passed over.
     */
    static Map<String, String> parse(String block) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : unfolded(block).split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = EncodedWords.decode(line.substring(colon + 1).strip());
                fields.merge(line.substring(0, colon).strip(), value, (first, next) -> first + "\n" + next);
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    private static String unfolded(String block) {
        return block.replaceAll("\r?\n(?=[ \t])", "");
    }

    /** What follows the type in {@code rfc822; nobody@example.com}; the whole where there is no type. */
    static String withoutType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }
}
