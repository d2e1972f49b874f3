package sesemulator.outbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sesemulator.account.Scope;

/**
 * The name that AWS gives to a topic or a function.
 *
 * @param scope the account and region in it
 */
public record Arn(String value, Scope scope) {
    private static final Pattern TOPIC =
            Pattern.compile("arn:aws[a-z-]*:sns:([^:]*):([^:]*):[A-Za-z0-9_-]{1,256}(\\.fifo)?");
    private static final Pattern FUNCTION = Pattern.compile(
            "arn:aws[a-z-]*:lambda:([^:]*):([^:]*):function:[A-Za-z0-9_-]{1,140}(:(\\$LATEST|[A-Za-z0-9_-]{1,128}))?");

    public static Optional<Arn> ofTopic(String text) {
        return parse(TOPIC, text);
    }

    public static Optional<Arn> ofFunction(String text) {
        return parse(FUNCTION, text);
    }

    private static Optional<Arn> parse(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() && Scope.isRegion(matcher.group(1)) && Scope.isAccountId(matcher.group(2))
                ? Optional.of(new Arn(text, new Scope(matcher.group(2), matcher.group(1))))
                : Optional.empty();
    }

    /** A function's ARN without its version or alias. */
    static String unqualified(String functionArn) {
        String[] parts = functionArn.split(":", -1);
        return parts.length == 8 ? functionArn.substring(0, functionArn.lastIndexOf(':')) : functionArn;
    }

    @Override
    public String toString() {
        return value;
    }
}
