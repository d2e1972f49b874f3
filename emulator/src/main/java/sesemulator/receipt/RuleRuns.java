package sesemulator.receipt;

import java.util.Optional;
import java.util.function.Predicate;
import sesemulator.mail.MailId;

/** Keeps what came of each mail's run; it goes when the mail goes. Safe for many threads. */
public interface RuleRuns {
    /** Adds or replaces the run of a mail; has no effect when the mail is gone. */
    void put(MailId mail, RuleRun run);

    /** Marks a mail as done with: there is no run, and there will be none. */
    void skip(MailId mail);

    /** Empty while the run has not come far enough to tell, and for mail that never runs. */
    Optional<RuleRun> find(MailId mail);

    /** Tells of mail that was kept and whose run is not finished, oldest first, until no more is wanted. */
    void unfinished(Predicate<MailId> wantsMore);
}
