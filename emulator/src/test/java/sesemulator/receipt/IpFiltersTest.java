package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.receipt.ReceiptFilter.Policy;

class IpFiltersTest {
    private static ReceiptFilter filter(Policy policy, String cidr) {
        return new ReceiptFilter(Scope.DEFAULT, policy + " " + cidr, policy, cidr);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.0/24, 10.0.0.255, true",
        "10.0.0.0/24, 10.0.1.0, false",
        "10.0.0.77/24, 10.0.0.1, true",
        "10.0.0.128/25, 10.0.0.127, false",
        "10.0.0.128/25, 10.0.0.128, true",
        "0.0.0.0/0, 192.0.2.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/33, 2001:db8:ffff::1, false",
        "2001:db8::1, 2001:0DB8:0:0:0:0:0:1, true",
        "::/0, 10.0.0.1, false",
        "10.0.0.0/24, unknown, false"
    })
    void blocks_addresses_within_a_block(String cidr, String ip, boolean blocked) {
        assertThat(IpFilters.block(List.of(filter(Policy.BLOCK, cidr)), ip)).isEqualTo(blocked);
    }

    @Test
    void an_allowed_address_is_not_blocked_whatever_the_order() {
        ReceiptFilter block = filter(Policy.BLOCK, "0.0.0.0/0");
        ReceiptFilter allow = filter(Policy.ALLOW, "10.0.0.0/8");

        assertThat(IpFilters.block(List.of(block, allow), "10.1.2.3")).isFalse();
        assertThat(IpFilters.block(List.of(allow, block), "10.1.2.3")).isFalse();
        assertThat(IpFilters.block(List.of(allow, block), "11.1.2.3")).isTrue();
    }

    @Test
    void nobody_is_blocked_without_filters_or_by_those_that_allow() {
        assertThat(IpFilters.block(List.of(), "10.0.0.1")).isFalse();
        assertThat(IpFilters.block(List.of(filter(Policy.ALLOW, "10.0.0.2")), "10.0.0.1"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.01",
                "10.0.0.0/33",
                "::/129",
                ":::",
                "host.example",
                "1/8",
                "10.0.0.0/"
            })
    void what_is_no_address_is_no_block(String text) {
        assertThat(Stream.of(text).flatMap(each -> CidrBlock.parse(each).stream()))
                .isEmpty();
    }
}
