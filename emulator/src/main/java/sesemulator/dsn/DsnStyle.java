package sesemulator.dsn;

/** How a report is written. */
public enum DsnStyle {
    /** As Amazon SES writes it, to the byte, even where an RFC says otherwise. */
    SES,
    /** The same content by the letter of RFC 3464 and RFC 3834. */
    RFC
}
