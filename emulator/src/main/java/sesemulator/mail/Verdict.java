package sesemulator.mail;

/** What a check of a received mail came to; names are those of SES's events. */
public enum Verdict {
    PASS,
    FAIL,
    /** Neither: mail that no policy speaks of, or that a scanner is not sure about. */
    GRAY,
    PROCESSING_FAILED,
    /** Nobody asked for the check. */
    DISABLED
}
