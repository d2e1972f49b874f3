package sesemulator.mail;

/**
 * How a mail came in, beyond its envelope.
 *
 * @param overTls whether the client had started TLS
 */
public record Arrival(boolean overTls, Verdicts verdicts) {
    /** For mail of which no more is known. */
    public static final Arrival PLAIN = new Arrival(false, Verdicts.UNSCANNED);
}
