package sesemulator.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import sesemulator.mail.InMemoryMailbox;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;

/** Runs that are forgotten when the test ends, which can wait for them. */
final class InMemoryRuleRuns implements RuleRuns {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Map<MailId, RuleRun> kept = new ConcurrentHashMap<>();
    private final Set<MailId> skipped = ConcurrentHashMap.newKeySet();
    private final InMemoryMailbox mailbox;

    InMemoryRuleRuns(InMemoryMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public synchronized void put(MailId mail, RuleRun run) {
        if (mailbox.find(mail).isPresent()) {
            kept.put(mail, run);
            notifyAll();
        }
    }

    @Override
    public void skip(MailId mail) {
        skipped.add(mail);
    }

    @Override
    public Optional<RuleRun> find(MailId mail) {
        return Optional.ofNullable(kept.get(mail));
    }

    @Override
    public void unfinished(Predicate<MailId> wantsMore) {
        List<MailId> unfinished = mailbox.all().stream()
                .map(Mail::id)
                .filter(id -> !skipped.contains(id))
                .filter(id -> find(id).filter(run -> run.finishedAt() != null).isEmpty())
                .toList();
        boolean unused = unfinished.stream().allMatch(wantsMore);
    }

    RuleRun finished(MailId mail) {
        return await(mail, run -> run.finishedAt() != null);
    }

    /** The first run of the mail, from now on, of which that holds. */
    synchronized RuleRun await(MailId mail, Predicate<RuleRun> condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (find(mail).filter(condition).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The run of " + mail + " is " + find(mail));
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return find(mail).orElseThrow();
    }
}
