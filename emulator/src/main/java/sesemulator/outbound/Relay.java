package sesemulator.outbound;

import sesemulator.mail.Envelope;

/** Takes a mail further. */
public interface Relay {
    /**
     * Returns when the other side has taken the mail.
     *
     * @param message to the octet
     */
    void send(Envelope envelope, byte[] message) throws RelayException;
}
