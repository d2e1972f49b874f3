package sesemulator.dsn;

import java.util.Locale;
import java.util.stream.Collectors;

/** An address as a recipient field holds it: {@code type; address}. */
final class RecipientAddress {
    private RecipientAddress() {}

    /**
     * {@code rfc822; …}, the address kept to the letter (RFC 3464 §2.3.2). One that is not ASCII gets the type and the
     * 7-bit form of RFC 6533 §3; what SES does with such a one is unknown.
     */
    static String typed(String address) {
        return Unicode.isAscii(address) ? "rfc822; " + address : "utf-8; " + xtext(address);
    }

    private static String xtext(String address) {
        return Unicode.wellFormed(address)
                .codePoints()
                .mapToObj(RecipientAddress::xtext)
                .collect(Collectors.joining());
    }

    private static String xtext(int c) {
        boolean standsForItself = c > ' ' && c < 0x7F && "\\+=".indexOf(c) < 0;
        return standsForItself ? Character.toString(c) : String.format(Locale.ROOT, "\\x{%02X}", c);
    }
}
