package sesemulator.seed;

import java.util.List;
import sesemulator.mail.MailId;

/**
 * What of a seed is in the emulator now, for good.
 *
 * @param receivedMessages in the order of the seed
 * @param afterwards what is still to be done: mail runs through the rules, subscribers are asked to confirm
 */
public record Seeded(
        int recipientDomains,
        int identities,
        int receiptRuleSets,
        int receiptFilters,
        int lambdaFunctions,
        int snsSubscriptions,
        List<MailId> receivedMessages,
        List<Runnable> afterwards) {
    public Seeded {
        receivedMessages = List.copyOf(receivedMessages);
        afterwards = List.copyOf(afterwards);
    }

    /** To be called once the emulator answers; returns at once. */
    public void goOn() {
        afterwards.forEach(Runnable::run);
    }
}
