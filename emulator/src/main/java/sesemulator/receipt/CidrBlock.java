package sesemulator.receipt;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address, or a block of them in CIDR notation; no name is ever looked up. */
final class CidrBlock {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FORM = Pattern.compile(
            "(?<address>" + OCTET + "(?:\\." + OCTET + "){3}|(?=[^/]*:)[0-9A-Fa-f:.]{2,45})(?:/(?<bits>\\d{1,3}))?");

    private final byte[] address;
    private final int bits;

    private CidrBlock(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Reads {@code 10.0.0.1}, {@code 10.0.0.0/24}, {@code 2001:db8::/32}; empty for anything else. */
    static Optional<CidrBlock> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.getByName(matcher.group("address")).getAddress();
            String told = matcher.group("bits");
            int bits = told == null ? address.length * Byte.SIZE : Integer.parseInt(told);
            return bits <= address.length * Byte.SIZE ? Optional.of(new CidrBlock(address, bits)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty(); // colons in the wrong places
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
