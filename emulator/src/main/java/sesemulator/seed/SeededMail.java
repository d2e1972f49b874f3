package sesemulator.seed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;
import sesemulator.receipt.Origin;
import sesemulator.receipt.WantedVerdicts;

/**
 * A mail that a seed says was received.
 *
 * @param scopes what is not told is that of the owner of the first recipient's domain
 * @param receivedAt null for so long ago as {@code age} says
 * @param runsRules whether it runs through the active receipt rules, once the seed is put
 */
record SeededMail(
        Place place,
        ScopeFilter scopes,
        Envelope envelope,
        MailFiles.Content content,
        @Nullable Instant receivedAt,
        Duration age,
        WantedVerdicts verdicts,
        boolean runsRules)
        implements Seed.Step {
    @Override
    public void put(SeedRun run) {
        run.attempt(place, () -> run.received(keep(run)));
    }

    private MailId keep(SeedRun run) {
        SeededRooms rooms = run.rooms();
        Scope scope = Scopes.whole(
                scopes, rooms.reception().ownerOf(envelope.recipients().get(0)));
        Instant time = receivedAt == null ? Values.before(age, rooms.clock().now(scope)) : receivedAt;
        MailId id = rooms.reception()
                .keep(scope, envelope, content.read(), Origin.LOCAL, time, verdicts)
                .id();
        if (runsRules) {
            run.afterwards(() -> rooms.ruleRunner().accept(id));
        } else {
            rooms.ruleRuns().skip(id);
        }
        return id;
    }
}
