package sesemulator.control;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sesemulator.sending.Fate;

/**
 * What a test decides of a recipient, as JSON; what is left out is as in a usual case of its kind.
 *
 * @param fate {@code delivery}, {@code bounce}, {@code complaint}, {@code delay} or {@code automaticResponse}
 * @param status of RFC 3463, for a bounce or a delay
 * @param diagnosticCode for a bounce or a delay, such as {@code smtp; 552 5.2.2 Mailbox full}
 */
record FateOrder(
        @Nullable String fate,
        @Nullable String bounceType,
        @Nullable String bounceSubType,
        @Nullable String complaintFeedbackType,
        @Nullable String delayType,
        @Nullable String status,
        @Nullable String diagnosticCode) {
    private static final String STATUS = "[45]\\.[0-9]{1,3}\\.[0-9]{1,3}";
    private static final String LINE = "[ -~]{1,1000}";
    private static final List<String> BOUNCE_TYPES = List.of("Permanent", "Transient", "Undetermined");

    Fate decided() {
        return switch (Objects.requireNonNullElse(fate, "")) {
            case "delivery" -> plain(Fate.DELIVERED);
            case "automaticResponse" -> plain(Fate.automaticResponse());
            case "complaint" -> {
                refuse("bounceType", bounceType, "bounceSubType", bounceSubType, "delayType", delayType);
                refuse("status", status, "diagnosticCode", diagnosticCode);
                yield Fate.complaint(line("complaintFeedbackType", complaintFeedbackType, "abuse"));
            }
            case "bounce" -> {
                refuse("complaintFeedbackType", complaintFeedbackType, "delayType", delayType);
                yield bounce();
            }
            case "delay" -> {
                refuse("bounceType", bounceType, "bounceSubType", bounceSubType);
                refuse("complaintFeedbackType", complaintFeedbackType);
                yield Fate.delay(
                        line("delayType", delayType, "MailboxFull"),
                        status("4.2.2"),
                        line("diagnosticCode", diagnosticCode, "smtp; 452 4.2.2 Mailbox full"));
            }
            default ->
                throw ControlException.invalid("fate must be delivery, bounce, complaint, delay or automaticResponse,"
                        + " not '" + fate + "'");
        };
    }

    private Fate plain(Fate fate) {
        refuse("bounceType", bounceType, "bounceSubType", bounceSubType, "delayType", delayType);
        refuse("complaintFeedbackType", complaintFeedbackType, "status", status, "diagnosticCode", diagnosticCode);
        return fate;
    }

    private Fate bounce() {
        String type = Objects.requireNonNullElse(bounceType, "Permanent");
        if (!BOUNCE_TYPES.contains(type)) {
            throw ControlException.invalid("bounceType must be one of " + BOUNCE_TYPES + ", not '" + type + "'");
        }
        boolean isPermanent = type.equals("Permanent");
        return Fate.bounce(
                type,
                line("bounceSubType", bounceSubType, "General"),
                status(isPermanent ? "5.1.1" : "4.0.0"),
                line(
                        "diagnosticCode",
                        diagnosticCode,
                        isPermanent ? "smtp; 550 5.1.1 user unknown" : "smtp; 450 4.0.0 Temporary failure"));
    }

    private String status(String otherwise) {
        String told = Objects.requireNonNullElse(status, otherwise);
        if (!told.matches(STATUS)) {
            throw ControlException.invalid("status must look like 5.1.1 (RFC 3463), not '" + told + "'");
        }
        return told;
    }

    private static String line(String name, @Nullable String value, String otherwise) {
        String told = Objects.requireNonNullElse(value, otherwise);
        if (!told.matches(LINE)) {
            throw ControlException.invalid(name + " must be a line of 1 to 1000 printable ASCII characters");
        }
        return told;
    }

    /** @param namesAndValues members that this fate does not have */
    private void refuse(@Nullable String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                throw ControlException.invalid(namesAndValues[i] + " is nothing that the fate " + fate + " has");
            }
        }
    }

    static String name(Fate.Kind kind) {
        return switch (kind) {
            case DELIVERY -> "delivery";
            case COMPLAINT -> "complaint";
            case AUTOMATIC_RESPONSE -> "automaticResponse";
            case BOUNCE -> "bounce";
            case DELAY -> "delay";
        };
    }
}
