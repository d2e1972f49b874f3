package sesemulator.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import sesemulator.error.SesException;
import sesemulator.fuzz.Reading;

/** What holds of any text that is to be an address. */
public final class AddressCheck {
    private AddressCheck() {}

    public static void readsOrRefuses(byte[] octets) throws Exception {
        String text = new String(octets, UTF_8);
        if (EmailAddress.isAddress(text)) {
            requireWhole(new EmailAddress(text));
        }
        Reading.endsWellOrIn(SesException.class, () -> {
            NamedAddress read = AddressSyntax.parse(text);
            requireWhole(read.address());
            assertThat(read.name()).doesNotContain("\r", "\n", "\0");
        });
    }

    private static void requireWhole(EmailAddress address) {
        assertThat(address.value()).matches("[ -~]+").hasSizeLessThanOrEqualTo(EmailAddress.LONGEST);
        assertThat(address.localPart() + "@" + address.domain()).isEqualToIgnoringCase(address.value());
        assertThat(address.localPart()).startsWith(address.withoutLabel().localPart());
        assertThat(EmailAddress.isAddress(address.lowerCase())).isTrue();
    }
}
