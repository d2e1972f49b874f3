package sesemulator.operation;

import sesemulator.bounce.BounceRule;

/** Texts that will stand in a header: nothing that could end its line. */
final class OneLine {
    private OneLine() {}

    /** Whether the text has no controls but tabs, and no surrogate that stands alone. */
    static boolean holds(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> (Character.isISOControl(c) && c != '\t') || Character.getType(c) == Character.SURROGATE);
    }

    static String require(String member, String text) {
        if (!holds(text)) {
            throw BounceRule.FIELD_TEXT.broken(member);
        }
        return text;
    }
}
