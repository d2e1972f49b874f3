package sesemulator.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How deeply the tags of a template are nested, told before it is parsed, since the parser has no limit. */
final class Nesting {
    /** Blocks within blocks, with branches such as {@code {{else if x}}}; assumed. */
    private static final int DEEPEST = 100;

    private static final Pattern TAG = Pattern.compile("\\{\\{+~?([#^/]|else\\b)?([^{}]*)");

    private Nesting() {}

    static boolean isTooDeep(String template) {
        Deque<Integer> levels = new ArrayDeque<>();
        int depth = 0;
        Matcher tag = TAG.matcher(template);
        while (tag.find()) {
            String kind = String.valueOf(tag.group(1));
            String rest = tag.group(2);
            boolean isBlank = rest.replace('~', ' ').isBlank();
            if (kind.equals("/")) {
                depth -= levels.isEmpty() ? 0 : levels.pop();
            } else if (kind.equals("#") || (kind.equals("^") && !isBlank)) {
                levels.push(1);
                depth++;
            } else if (kind.equals("else") && !isBlank && !levels.isEmpty()) {
                levels.push(levels.pop() + 1);
                depth++;
            }
            if (depth > DEEPEST || isTooDeepWithin(rest)) {
                return true;
            }
        }
        return false;
    }

    /** Expressions within expressions, and attributes of attributes. */
    private static boolean isTooDeepWithin(String tag) {
        if (tag.startsWith("!")) {
            return false; // a comment
        }
        int expressions = 0;
        int steps = 0;
        for (int i = 0; i < tag.length(); i++) {
            char next = tag.charAt(i);
            expressions += next == '(' ? 1 : 0;
            steps = Character.isWhitespace(next) ? 0 : steps + (next == '.' || next == '/' ? 1 : 0);
            if (expressions > DEEPEST || steps > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
