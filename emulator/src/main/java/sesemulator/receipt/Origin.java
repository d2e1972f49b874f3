package sesemulator.receipt;

/**
 * Where a mail came from, as the Received header tells it.
 *
 * @param helo the name that the client gave in EHLO or HELO
 * @param ip the client's address, without brackets
 * @param overTls whether the client had started TLS
 */
public record Origin(String helo, String ip, boolean overTls) {
    /** For mail that a test puts in by HTTP and says no more of. */
    public static final Origin LOCAL = new Origin("localhost", "127.0.0.1", false);

    public Origin {
        helo = printable(helo);
        ip = printable(ip);
    }

    /** Whether that is an IPv4 or IPv6 address. */
    public static boolean isAddress(String text) {
        return text.indexOf('/') < 0 && CidrBlock.parse(text).isPresent();
    }

    /** Only what cannot break out of a header or a comment. */
    private static String printable(String text) {
        String kept = text.replaceAll("[^!-~]|[()\\\\]", "");
        return kept.isEmpty() ? "unknown" : kept.substring(0, Math.min(kept.length(), 255));
    }
}
