package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static sesemulator.receipt.RuleBench.HOME;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.receipt.ReceiptFilter.Policy;

/** The addresses and blocks that a filter is for. */
class FilterCidrTest {
    private final FilterBook book = new FilterBook(new InMemoryReceiptFilters());

    private static ReceiptFilter of(String cidr) {
        return new ReceiptFilter(HOME, "mine", Policy.ALLOW, cidr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.0.0.1/24",
                "0.0.0.0/0",
                "255.255.255.255/32",
                "::",
                "::/0",
                "2001:db8::1",
                "2001:DB8::/32",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8/128",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"
            })
    void takes_addresses_and_blocks(String cidr) {
        assertThatCode(() -> book.create(of(cidr))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0",
                "10.0.0.256",
                "010.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/24/24",
                "10.0.0.0/+8",
                " 10.0.0.0",
                "example.com",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4::5:6:7:8",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "g::",
                "::/129",
                "[::1]",
                "fe80::1%eth0",
                "::ffff:192.0.2.1",
                "1:2:3:4:5:6:7:8/0000000000000000000000000000128"
            })
    void refuses_what_is_neither(String cidr) {
        assertThat(Refusal.of(() -> book.create(of(cidr))))
                .isEqualTo(Refusal.invalidParameterValue("Invalid CIDR block: " + cidr));
    }
}
