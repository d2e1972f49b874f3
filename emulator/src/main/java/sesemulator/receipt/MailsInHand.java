package sesemulator.receipt;

import java.util.HashMap;
import java.util.Map;
import sesemulator.mail.MailId;

/**
 * The mails whose runs have begun or are about to, and what these take of the heap. For others there is no room: they stay in
 * the mailbox, and are found there when there is. Safe for many threads.
 */
final class MailsInHand {
    /** Octets of a run that waits for its turn: its id, and what finds it. */
    private static final long ABOUT_TO_BEGIN = 1024;

    private final long most;
    private final Map<MailId, Long> weights = new HashMap<>();
    private long taken;
    private boolean othersAreLeft;

    /** @param most octets of the heap; one mail alone may take more */
    MailsInHand(long most) {
        this.most = most;
    }

    synchronized boolean holds(MailId mail) {
        return weights.containsKey(mail);
    }

    /** Whether the mail is the caller's to run: it is not in hand yet, and there is room for it. */
    synchronized boolean take(MailId mail) {
        return !holds(mail) && weigh(mail, ABOUT_TO_BEGIN);
    }

    /** Whether there is room for a mail in hand with what it takes by now. */
    synchronized boolean weigh(MailId mail, long octets) {
        long before = weights.getOrDefault(mail, 0L);
        if (taken > before && taken - before + octets > most) {
            othersAreLeft = true;
            return false;
        }
        weights.put(mail, octets);
        taken += octets - before;
        return true;
    }

    synchronized void drop(MailId mail) {
        Long weight = weights.remove(mail);
        if (weight != null) {
            taken -= weight;
        }
    }

    /** Whether there is room for mail that was left; told once, for the caller to look for it. */
    synchronized boolean hasRoomForOthers() {
        boolean hasRoom = othersAreLeft && taken <= most / 2;
        othersAreLeft &= !hasRoom;
        return hasRoom;
    }

    /** Notes that others are left that were not looked for. */
    synchronized void leave() {
        othersAreLeft = true;
    }
}
