package sesemulator.dsn;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line between the parts, {@code ----=_Part_<n>_<hash>.<epoch milliseconds>} as observed. In SES n differs from
 * mail to mail; here it starts at zero, so that the same report is the same to the byte.
 */
final class Boundary {
    private static final String START = "----=_Part_";

    private Boundary() {}

    /** A boundary that no part holds, not even as the beginning of a longer line (RFC 2046 §5.1.1). */
    static String outside(List<BodyPart> parts, String messageId, Instant date) {
        int hash = messageId.hashCode() & Integer.MAX_VALUE;
        String end = "_" + hash + "." + date.toEpochMilli();
        Set<String> taken = numbersBefore(end, parts);
        int number = 0;
        while (taken.contains(Integer.toString(number))) {
            number++;
        }
        return START + number + end;
    }

    private static Set<String> numbersBefore(String end, List<BodyPart> parts) {
        Pattern pattern = Pattern.compile(Pattern.quote(START) + "([0-9]+)" + Pattern.quote(end));
        Set<String> numbers = new HashSet<>();
        for (BodyPart part : parts) {
            if (!part.body().contains(end)) {
                continue; // nearly all, and told much sooner than by a regular expression
            }
            Matcher matcher = pattern.matcher(part.body());
            while (matcher.find()) {
                numbers.add(matcher.group(1));
            }
        }
        return numbers;
    }
}
