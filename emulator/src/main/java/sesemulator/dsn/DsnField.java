package sesemulator.dsn;

import java.util.regex.Pattern;

/**
 * An extension field of a report (RFC 3464 §2.4).
 *
 * @param name letters, digits and dashes, 50 at most
 * @param value one line of text; what is not ASCII leaves as RFC 2047 encoded words
 */
public record DsnField(String name, String value) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,50}");

    public DsnField {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a field has 1 to 50 letters, digits and dashes, unlike: " + name);
        }
        OneLine.require(value);
    }
}
