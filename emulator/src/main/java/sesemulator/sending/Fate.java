package sesemulator.sending;

/**
 * What becomes of a mail to some recipient, once it was sent.
 *
 * @param bounceType {@code Permanent} or {@code Transient} for a bounce, else empty
 * @param subType of a bounce, a complaint or a delay, such as {@code General}, {@code abuse} or {@code MailboxFull}
 * @param status of RFC 3463 for a bounce or a delay; empty where the event tells none
 * @param diagnosticCode {@code smtp; text} of a bounce or a delay, or the server's answer to a mail that it took
 */
public record Fate(Kind kind, String bounceType, String subType, String status, String diagnosticCode) {
    /** Assumed: how the event words a server's "yes". */
    private static final String TAKEN = "250 2.6.0 Message received";

    /** What may become of it. */
    public enum Kind {
        /** The recipient's server takes it. */
        DELIVERY,
        /** The recipient's server takes it, and the recipient calls it spam. */
        COMPLAINT,
        /** The recipient's server takes it and answers for the recipient, who is away. */
        AUTOMATIC_RESPONSE,
        /** The recipient's server refuses it for good, or for too long. */
        BOUNCE,
        /** It cannot be delivered yet, and never is. */
        DELAY
    }

    public static final Fate DELIVERED = new Fate(Kind.DELIVERY, "", "", "", TAKEN);

    public static Fate bounce(String bounceType, String subType, String status, String diagnosticCode) {
        return new Fate(Kind.BOUNCE, bounceType, subType, status, diagnosticCode);
    }

    public static Fate complaint(String feedbackType) {
        return new Fate(Kind.COMPLAINT, "", feedbackType, "", TAKEN);
    }

    public static Fate delay(String delayType, String status, String diagnosticCode) {
        return new Fate(Kind.DELAY, "", delayType, status, diagnosticCode);
    }

    /** Observed: the mailbox simulator's is told as a transient bounce without status or diagnostic code. */
    public static Fate automaticResponse() {
        return new Fate(Kind.AUTOMATIC_RESPONSE, "Transient", "General", "", TAKEN);
    }

    /** Whether the recipient gets the mail. */
    public boolean isTaken() {
        return switch (kind) {
            case DELIVERY, COMPLAINT, AUTOMATIC_RESPONSE -> true;
            case BOUNCE, DELAY -> false;
        };
    }
}
