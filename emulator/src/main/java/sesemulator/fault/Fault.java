package sesemulator.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.fault.Effect.Breakage;
import sesemulator.fault.Effect.SmtpReply;
import sesemulator.fault.Place.Phase;

/**
 * What goes wrong, where and how often.
 *
 * @param scopes whose calls and mail it strikes
 * @param conditions all must fit
 * @param effect null if the answer only comes late
 */
public record Fault(
        Place place,
        ScopeFilter scopes,
        List<Condition> conditions,
        Moment moment,
        @Nullable Effect effect,
        Delay delay,
        Frequency frequency) {
    public static final int MOST_CONDITIONS = 20;

    /** Whether the action is done all the same. */
    public enum Moment {
        /** Nothing has happened. */
        BEFORE,
        /** All is done, and the answer gets lost. */
        AFTER
    }

    /** @throws IllegalArgumentException if it asks for what its place cannot know or do */
    public Fault {
        conditions = List.copyOf(conditions);
        if (effect == null && delay.most().isZero()) {
            throw new IllegalArgumentException("A fault has an effect, a delay or both");
        }
        Limits.require("The number of parameters", conditions.size(), 0, MOST_CONDITIONS);
        if (place instanceof Phase phase) {
            requirePossible(phase, scopes, conditions, moment, effect);
        } else if (effect instanceof SmtpReply) {
            throw new IllegalArgumentException("The effect reply is for phases of SMTP only");
        }
    }

    private static void requirePossible(
            Phase phase, ScopeFilter scopes, List<Condition> conditions, Moment moment, @Nullable Effect effect) {
        if (effect != null && !isForSmtp(effect)) {
            throw new IllegalArgumentException(
                    "The effect " + effect.type() + " is for actions only; SMTP has reply, reset and close");
        }
        if (!phase.knowsScope() && !scopes.equals(ScopeFilter.ANY)) {
            throw new IllegalArgumentException(
                    "The phase " + phase + " knows no account and no region; RCPT and DATA do, by the recipient");
        }
        for (Condition condition : conditions) {
            if (!phase.known().contains(condition.name())) {
                throw new IllegalArgumentException("The phase " + phase + " knows no " + condition.name()
                        + "; it knows " + phase.known().stream().sorted().toList());
            }
        }
        if (moment == Moment.AFTER && phase != Phase.DATA) {
            throw new IllegalArgumentException("Of SMTP, only DATA does something that a fault can come after");
        }
    }

    private static boolean isForSmtp(Effect effect) {
        return effect instanceof SmtpReply || effect == Breakage.RESET || effect == Breakage.CLOSE;
    }

    boolean strikes(Occasion occasion) {
        return place.covers(occasion.place())
                && (scopes.equals(ScopeFilter.ANY) || occasion.isWithin(scopes))
                && conditions.stream().allMatch(condition -> condition.fits(occasion.values(condition.name())));
    }

    /** Whether it strikes nothing outside of these scopes. */
    boolean isWithin(ScopeFilter wanted) {
        return (wanted.accountId() == null || wanted.accountId().equals(scopes.accountId()))
                && (wanted.region() == null || wanted.region().equals(scopes.region()));
    }
}
