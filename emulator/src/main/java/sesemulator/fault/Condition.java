package sesemulator.fault;

import java.util.Collection;

/**
 * What a value must be for a fault to strike.
 *
 * @param name a form parameter by its name on the wire, such as {@code BouncedRecipientInfoList.member.1.Recipient}; or
 *     what an SMTP phase knows
 * @param text as it is, upper and lower case told apart
 */
public record Condition(String name, Match match, String text) {
    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_TEXT = 2_000;

    /** How the text is compared. */
    public enum Match {
        EQUALS,
        CONTAINS
    }

    public Condition {
        Limits.requireLength("The name of a parameter", name, 1, LONGEST_NAME);
        Limits.requireLength("The text that " + name + " is compared with", text, 0, LONGEST_TEXT);
    }

    /** Whether one of the values fits. */
    boolean fits(Collection<String> values) {
        return values.stream().anyMatch(value -> switch (match) {
            case EQUALS -> value.equals(text);
            case CONTAINS -> value.contains(text);
        });
    }
}
