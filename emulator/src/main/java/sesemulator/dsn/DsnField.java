package sesemulator.dsn;

/**
 * An extension field of a report (RFC 3464 §2.4).
 *
 * @param name letters, digits and dashes
 * @param value one line of text; what is not ASCII leaves as RFC 2047 encoded words
 */
public record DsnField(String name, String value) {
    public DsnField {
        OneLine.require(name);
        OneLine.require(value);
    }
}
