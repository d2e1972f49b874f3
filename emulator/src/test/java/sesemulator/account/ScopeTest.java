package sesemulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    @Test
    void has_a_default() {
        assertThat(Scope.DEFAULT).isEqualTo(new Scope("000000000000", "us-east-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"us-east-1", "eu-central-2", "ap-southeast-7", "us-gov-west-1", "cn-north-1", "us-iso-east-1"})
    void takes_the_names_of_regions(String region) {
        assertThat(new Scope("123456789012", region).region()).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "us",
                "US-EAST-1",
                "us_east_1",
                "us-east-1 ",
                "us-east-1\n",
                "a-very-long-name-of-no-region-at-all"
            })
    void refuses_what_is_no_region(String region) {
        assertThatThrownBy(() -> new Scope("123456789012", region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A region looks like us-east-1, unlike '" + region + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1234567890123", "12345678901a", "١٢٣٤٥٦٧٨٩٠١٢"})
    void refuses_what_is_no_account_id(String accountId) {
        assertThatThrownBy(() -> new Scope(accountId, "us-east-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An account id has 12 digits, unlike '" + accountId + "'");
    }
}
