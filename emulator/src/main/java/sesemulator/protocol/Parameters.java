package sesemulator.protocol;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sesemulator.error.SesErrors;

/**
 * The parameters of one request by name, such as {@code Destination.ToAddresses.member.1}. Immutable.
 *
 * <p>They stay in a sorted map, and what lies under a name is a range of it: neither depth nor the size of an index
 * costs anything.
 */
final class Parameters {
    private static final Pattern INDEX = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String MEMBER = ".member.";

    private final NavigableMap<String, String> values;

    Parameters(NavigableMap<String, String> values) {
        this.values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /** All of them by name; cannot be changed. */
    NavigableMap<String, String> all() {
        return values;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** In alphabetical order. */
    SortedSet<String> names() {
        return values.navigableKeySet();
    }

    /** Whether the name itself or anything under it was sent. */
    boolean mention(String name) {
        return values.containsKey(name)
                || !values.subMap(name + ".", name + "/").isEmpty();
    }

    /**
     * The numbers that a list's members were sent with, rising; gaps are the sender's right.
     *
     * @throws sesemulator.error.SesException if a number is not one of 1 to 999999999
     */
    SortedSet<Integer> members(String list) {
        String start = list + MEMBER;
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String name : values.subMap(start, list + ".member/").keySet()) {
            int end = name.indexOf('.', start.length());
            String number = end < 0 ? name.substring(start.length()) : name.substring(start.length(), end);
            if (!INDEX.matcher(number).matches()) {
                throw SesErrors.malformedInput("The parameter " + name + " numbers a list member '" + number
                        + "', which is not a whole number from 1 to 999999999 without leading zeros.");
            }
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    static String member(String list, int number) {
        return list + MEMBER + number;
    }
}
