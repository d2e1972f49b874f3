package sesemulator.bounce;

import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;

/** Where a bounce goes beyond its capture. Safe for many threads. */
@FunctionalInterface
public interface BounceDelivery {
    /** All bounces leave, by the relay if there is one. */
    BounceDelivery OUT = (to, bounce) -> new Destination(false, null);

    /**
     * Delivers what is to be delivered here, and says what is left to do.
     *
     * @throws sesemulator.error.SesException if there is no room for it; then nothing is delivered
     */
    Destination deliver(EmailAddress to, byte[] bounce);

    /**
     * @param staysHere whether it is not for the relay
     * @param receivedAs the mail that it came in again as; null if it did not
     */
    record Destination(boolean staysHere, @Nullable MailId receivedAs) {}
}
