package sesemulator.control;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sesemulator.error.KnownErrors;
import sesemulator.fault.Effect;
import sesemulator.fault.Effect.Breakage;

/**
 * A fault's effect as a caller asks for it.
 *
 * @param code an error's code, or a reply's number
 * @param message an error's text
 * @param status an HTTP status
 * @param enhancedStatus a reply's, such as {@code 4.3.0}
 * @param text a reply's text
 */
record EffectOrder(
        @Nullable String type,
        @Nullable Object code,
        @Nullable String message,
        @Nullable Integer status,
        @Nullable String enhancedStatus,
        @Nullable String text) {
    private static final List<String> OTHER_TYPES = List.of("error", "throttling", "status", "reply");

    Effect effect() {
        return switch (String.valueOf(type)) {
            case "error" -> error();
            case "throttling" -> throttling();
            case "status" -> bareStatus();
            case "reply" -> reply();
            default -> breakage();
        };
    }

    private Effect error() {
        refuseOthersThan("code", "message", "status");
        if (!(code instanceof String name)) {
            throw ControlException.invalid("An error needs code, the name of an error such as MessageRejected");
        }
        int known = Optional.ofNullable(status)
                .or(() -> KnownErrors.status(name))
                .orElseThrow(() -> ControlException.invalid(
                        "SES is not known to have an error " + name + "; tell status to have it all the same"));
        return new Effect.SesError(name, known, message == null ? KnownErrors.text(name) : message);
    }

    private Effect throttling() {
        refuseOthersThan();
        String name = "Throttling";
        return new Effect.SesError(name, KnownErrors.status(name).orElseThrow(), KnownErrors.text(name));
    }

    private Effect bareStatus() {
        refuseOthersThan("status");
        if (status == null) {
            throw ControlException.invalid("The effect status needs status, such as 503");
        }
        return new Effect.BareStatus(status);
    }

    private Effect reply() {
        refuseOthersThan("code", "enhancedStatus", "text");
        if (!(code instanceof Integer number)) {
            throw ControlException.invalid("A reply needs code, a number such as 451");
        }
        return new Effect.SmtpReply(
                number,
                enhancedStatus == null ? number / 100 + ".0.0" : enhancedStatus,
                text == null ? "A fault was asked for this reply" : text);
    }

    private Effect breakage() {
        Breakage breakage = Arrays.stream(Breakage.values())
                .filter(known -> known.type().equals(type))
                .findAny()
                .orElseThrow(() ->
                        ControlException.invalid("An effect's type is one of " + types() + ", not '" + type + "'"));
        refuseOthersThan();
        return breakage;
    }

    private static List<String> types() {
        List<String> types =
                Arrays.stream(Breakage.values()).map(Breakage::type).collect(Collectors.toList());
        types.addAll(0, OTHER_TYPES);
        return types;
    }

    private void refuseOthersThan(String... allowed) {
        Map<String, Object> told = new TreeMap<>();
        putIfTold(told, "code", code);
        putIfTold(told, "message", message);
        putIfTold(told, "status", status);
        putIfTold(told, "enhancedStatus", enhancedStatus);
        putIfTold(told, "text", text);
        told.keySet().removeAll(List.of(allowed));
        if (!told.isEmpty()) {
            throw ControlException.invalid("The effect " + type + " has no " + String.join(", ", told.keySet())
                    + "; it takes " + Objects.toString(List.of(allowed)));
        }
    }

    private static void putIfTold(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
