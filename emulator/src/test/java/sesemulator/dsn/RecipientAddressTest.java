package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientAddressTest {
    @Test
    void keeps_an_ascii_address_to_the_letter() {
        assertThat(RecipientAddress.typed("A.B+c=d@Example.COM")).isEqualTo("rfc822; A.B+c=d@Example.COM");
    }

    @Test
    void writes_other_addresses_in_seven_bits() {
        assertThat(RecipientAddress.typed("ü+😀\\@example.com"))
                .isEqualTo("utf-8; \\x{FC}\\x{2B}\\x{1F600}\\x{5C}@example.com");
    }
}
