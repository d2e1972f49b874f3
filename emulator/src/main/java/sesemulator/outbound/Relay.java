package sesemulator.outbound;

import sesemulator.mail.EmailAddress;

/** Takes a bounce further. */
public interface Relay {
    /**
     * Returns when the other side has taken the bounce.
     *
     * @param message to the octet
     */
    void send(EmailAddress recipient, byte[] message) throws RelayException;
}
