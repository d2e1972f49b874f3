package sesemulator.receipt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of an IP address filter's address or block, IPv4 or IPv6.
 *
 * <p>Observed: no brackets, no zone, no dotted IPv4 within IPv6, no leading zeros in IPv4. Bits behind the prefix may
 * be set.
 */
final class CidrSyntax {
    private static final Pattern PREFIX = Pattern.compile("(.*)/([0-9]{1,3})");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final String GROUP = "[0-9a-fA-F]{1,4}";
    private static final Pattern IPV6_WHOLE = Pattern.compile(GROUP + "(:" + GROUP + "){7}");
    private static final String GROUPS = "((?:" + GROUP + "(?::" + GROUP + "){0,6})?)";
    private static final Pattern IPV6_SHORT = Pattern.compile(GROUPS + "::" + GROUPS);
    /** {@code ::} stands for at least one group of eight. */
    private static final int MOST_GROUPS_BESIDE_GAP = 7;

    /** Eight groups of four digits, their colons, and a prefix. */
    private static final int LONGEST = 43;

    private CidrSyntax() {}

    static boolean isAddressOrBlock(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        Matcher block = PREFIX.matcher(text);
        String address = block.matches() ? block.group(1) : text;
        int prefix = block.matches() ? Integer.parseInt(block.group(2)) : 0;
        return IPV4.matcher(address).matches() ? prefix <= 32 : isIpv6(address) && prefix <= 128;
    }

    private static boolean isIpv6(String address) {
        Matcher gap = IPV6_SHORT.matcher(address);
        return IPV6_WHOLE.matcher(address).matches()
                || (gap.matches() && groups(gap.group(1)) + groups(gap.group(2)) <= MOST_GROUPS_BESIDE_GAP);
    }

    private static int groups(String text) {
        return text.isEmpty() ? 0 : (int) text.chars().filter(c -> c == ':').count() + 1;
    }
}
