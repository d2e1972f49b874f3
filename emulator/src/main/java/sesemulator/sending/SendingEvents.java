package sesemulator.sending;

import sesemulator.mail.HeaderBlock;

/** Takes what becomes of sent mail, for whoever asked to be told. Quick, and safe for many threads. */
@FunctionalInterface
public interface SendingEvents {
    /** @param headers those of the mail; none for a mail that was never made */
    void publish(SendingEvent event, HeaderBlock headers);
}
