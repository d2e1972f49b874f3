package sesemulator.control;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.fault.Condition;
import sesemulator.fault.CountedFault;
import sesemulator.fault.Delay;
import sesemulator.fault.Effect;
import sesemulator.fault.Fault;
import sesemulator.fault.Frequency;
import sesemulator.fault.Place;

/**
 * A fault as the control API shows it, in the words in which it was asked for, and what it has come to.
 *
 * @param delay null for none
 * @param delayUpTo null for a fixed delay
 */
record FaultView(
        String id,
        @Nullable String action,
        @Nullable String smtp,
        @Nullable String account,
        @Nullable String region,
        Map<String, Map<String, String>> parameters,
        String when,
        @Nullable Map<String, Object> effect,
        @Nullable String delay,
        @Nullable String delayUpTo,
        @Nullable Integer next,
        @Nullable Integer every,
        @Nullable Double probability,
        @Nullable Long seed,
        long asked,
        long injected,
        Map<String, String> links) {
    static FaultView of(CountedFault counted) {
        Fault fault = counted.fault();
        Frequency often = fault.frequency();
        Delay delay = fault.delay();
        boolean isRange = !delay.least().equals(delay.most());
        return new FaultView(
                counted.id(),
                fault.place() instanceof Place.Action action ? named(action) : null,
                fault.place() instanceof Place.Phase phase ? phase.name() : null,
                fault.scopes().accountId(),
                fault.scopes().region(),
                parameters(fault),
                fault.moment().name().toLowerCase(Locale.ROOT),
                fault.effect() == null ? null : effect(fault.effect()),
                delay.most().isZero() ? null : delay.least().toString(),
                isRange ? delay.most().toString() : null,
                often instanceof Frequency.Next next ? next.count() : null,
                often instanceof Frequency.Every every ? every.nth() : null,
                often instanceof Frequency.Chance chance ? chance.probability() : null,
                often instanceof Frequency.Chance chance ? (Long) chance.seed() : isRange ? (Long) delay.seed() : null,
                counted.asked(),
                counted.injected(),
                Map.of("self", FaultControl.PATH + "/" + counted.id()));
    }

    private static String named(Place.Action action) {
        return action.name() == null ? FaultOrder.ANY : action.name();
    }

    private static Map<String, Map<String, String>> parameters(Fault fault) {
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        for (Condition condition : fault.conditions()) {
            String match = condition.match().name().toLowerCase(Locale.ROOT);
            parameters.put(condition.name(), Map.of(match, condition.text()));
        }
        return parameters;
    }

    private static Map<String, Object> effect(Effect effect) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", effect.type());
        if (effect instanceof Effect.SesError error) {
            view.put("code", error.code());
            view.put("message", error.message());
            view.put("status", error.status());
        } else if (effect instanceof Effect.BareStatus bare) {
            view.put("status", bare.status());
        } else if (effect instanceof Effect.SmtpReply reply) {
            view.put("code", reply.code());
            view.put("enhancedStatus", reply.enhancedStatus());
            view.put("text", reply.text());
        }
        return view;
    }
}
