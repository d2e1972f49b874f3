package sesemulator.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.fault.Condition;
import sesemulator.fault.Delay;
import sesemulator.fault.Fault;
import sesemulator.fault.Fault.Moment;
import sesemulator.fault.Frequency;
import sesemulator.fault.Place;

/**
 * A fault as a caller asks for it; what is not told is any, none or by default.
 *
 * @param action an action's name, or {@link #ANY}; this or {@code smtp}
 * @param smtp a phase of SMTP
 * @param when {@code before} or {@code after}
 * @param delayUpTo makes {@code delay} the least of a range
 * @param seed of {@code probability} and {@code delayUpTo}
 */
record FaultOrder(
        @Nullable String action,
        @Nullable String smtp,
        @Nullable String account,
        @Nullable String region,
        @Nullable Map<String, @Nullable Comparison> parameters,
        @Nullable String when,
        @Nullable EffectOrder effect,
        @Nullable String delay,
        @Nullable String delayUpTo,
        @Nullable Integer next,
        @Nullable Integer every,
        @Nullable Double probability,
        @Nullable Long seed) {
    static final String ANY = "*";

    private static final Set<String> MOMENTS = Set.of("before", "after");

    /** @param actions the names that an action can have */
    Fault fault(Set<String> actions) {
        if (seed != null && probability == null && delayUpTo == null) {
            throw ControlException.invalid("seed is for probability and delayUpTo, and neither is there");
        }
        Query.requireScope(account, region);
        return checked(() -> new Fault(
                place(actions),
                new ScopeFilter(account, region),
                conditions(),
                moment(),
                effect == null ? null : effect.effect(),
                heldBack(),
                frequency()));
    }

    private static Fault checked(Supplier<Fault> fault) {
        try {
            return fault.get();
        } catch (IllegalArgumentException e) {
            throw ControlException.invalid(String.valueOf(e.getMessage()));
        }
    }

    private Place place(Set<String> actions) {
        if ((action == null) == (smtp == null)) {
            throw ControlException.invalid(
                    "A fault has either action, such as SendBounce or " + ANY + ", or smtp, such as DATA");
        }
        if (smtp != null) {
            return Arrays.stream(Place.Phase.values())
                    .filter(phase -> phase.name().equals(smtp))
                    .findAny()
                    .orElseThrow(() -> ControlException.invalid(
                            "smtp is one of " + Arrays.toString(Place.Phase.values()) + ", not '" + smtp + "'"));
        }
        if (ANY.equals(action)) {
            return new Place.Action(null);
        }
        if (!actions.contains(action)) {
            throw ControlException.invalid(
                    "action is the name of one of SES's actions, or " + ANY + " for any, not '" + action + "'");
        }
        return new Place.Action(action);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (parameters != null) {
            parameters.forEach((name, comparison) -> conditions.add(condition(name, comparison)));
        }
        return conditions;
    }

    private static Condition condition(String name, @Nullable Comparison told) {
        if (told == null || (told.equalTo() == null) == (told.contains() == null)) {
            throw ControlException.invalid("The parameter " + name
                    + " is compared by either {\"equals\": \"text\"} or {\"contains\": \"text\"}");
        }
        return told.equalTo() == null
                ? new Condition(name, Condition.Match.CONTAINS, Objects.requireNonNull(told.contains()))
                : new Condition(name, Condition.Match.EQUALS, told.equalTo());
    }

    private Moment moment() {
        if (when == null) {
            return Moment.BEFORE;
        }
        if (!MOMENTS.contains(when)) {
            throw ControlException.invalid("when is before or after, not '" + when + "'");
        }
        return Moment.valueOf(when.toUpperCase(Locale.ROOT));
    }

    private Delay heldBack() {
        if (delay == null) {
            if (delayUpTo != null) {
                throw ControlException.invalid("delayUpTo needs delay, which is the least");
            }
            return Delay.NONE;
        }
        Duration least = TimeText.duration("delay", delay);
        Duration most = delayUpTo == null ? least : TimeText.duration("delayUpTo", delayUpTo);
        return new Delay(least, most, seedOrZero());
    }

    private Frequency frequency() {
        if (Stream.of(next, every, probability).filter(Objects::nonNull).count() > 1) {
            throw ControlException.invalid("A fault has one of next, every and probability, or none of them");
        }
        if (next != null) {
            return new Frequency.Next(next);
        }
        if (every != null) {
            return new Frequency.Every(every);
        }
        return probability == null ? new Frequency.Always() : new Frequency.Chance(probability, seedOrZero());
    }

    private long seedOrZero() {
        return seed == null ? 0 : seed;
    }

    /** One of both. */
    record Comparison(
            @JsonProperty("equals") @Nullable String equalTo,
            @Nullable String contains) {}
}
