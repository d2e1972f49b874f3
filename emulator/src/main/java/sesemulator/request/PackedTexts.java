package sesemulator.request;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** An unchangeable map that keeps its texts as one, for a quarter of the memory; each look into it reads all of them. */
final class PackedTexts extends AbstractMap<String, String> {
    /** Name and value in turns, the length before each, since a text may hold any character. */
    private final String packed;

    /** In the order of the map that is given. */
    PackedTexts(Map<String, String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach((name, value) -> {
            all.append(name.length()).append(':').append(name);
            all.append(value.length()).append(':').append(value);
        });
        packed = all.toString();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> texts = new LinkedHashMap<>();
        int at = 0;
        while (at < packed.length()) {
            String name = textAt(at);
            at = startAt(at) + name.length();
            String value = textAt(at);
            at = startAt(at) + value.length();
            texts.put(name, value);
        }
        return Collections.unmodifiableMap(texts).entrySet();
    }

    private String textAt(int at) {
        int start = startAt(at);
        return packed.substring(start, start + Integer.parseInt(packed, at, start - 1, 10));
    }

    private int startAt(int at) {
        return packed.indexOf(':', at) + 1;
    }
}
