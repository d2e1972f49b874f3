package sesemulator.receipt;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address, or a block of them in CIDR notation; no name is ever looked up.
 *
 * <p>Observed of what SES takes: no brackets, no zone, no dotted IPv4 within IPv6, no leading zeros in IPv4. Bits behind
 * the prefix may be set.
 */
final class CidrBlock {
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

    private final byte[] address;
    private final int bits;

    private CidrBlock(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Reads {@code 10.0.0.1}, {@code 10.0.0.0/24}, {@code 2001:db8::/32}; empty for anything else. */
    static Optional<CidrBlock> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher block = PREFIX.matcher(text);
        boolean hasPrefix = block.matches();
        String literal = hasPrefix ? block.group(1) : text;
        if (!IPV4.matcher(literal).matches() && !isIpv6(literal)) {
            return Optional.empty();
        }
        byte[] address = octets(literal);
        int bits = hasPrefix ? Integer.parseInt(block.group(2)) : address.length * Byte.SIZE;
        return bits <= address.length * Byte.SIZE ? Optional.of(new CidrBlock(address, bits)) : Optional.empty();
    }

    private static boolean isIpv6(String address) {
        Matcher gap = IPV6_SHORT.matcher(address);
        return IPV6_WHOLE.matcher(address).matches()
                || (gap.matches() && groups(gap.group(1)) + groups(gap.group(2)) <= MOST_GROUPS_BESIDE_GAP);
    }

    private static int groups(String text) {
        return text.isEmpty() ? 0 : (int) text.chars().filter(c -> c == ':').count() + 1;
    }

    private static byte[] octets(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address that is none: " + literal, e);
        }
    }

    /** Whether the other block, or address, lies within this one. */
    boolean contains(CidrBlock other) {
        return other.address.length == address.length
                && other.bits >= bits
                && Arrays.equals(prefix(other), prefix(this));
    }

    private byte[] prefix(CidrBlock of) {
        byte[] prefix = Arrays.copyOf(of.address, (bits + Byte.SIZE - 1) / Byte.SIZE);
        int rest = bits % Byte.SIZE;
        if (rest > 0) {
            prefix[prefix.length - 1] &= (byte) (0xFF << (Byte.SIZE - rest));
        }
        return prefix;
    }
}
