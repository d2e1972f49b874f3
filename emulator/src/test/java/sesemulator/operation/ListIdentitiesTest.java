package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;

class ListIdentitiesTest {
    private final OperationsBench bench = new OperationsBench();

    @Test
    void lists_identities_of_one_kind_or_both() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
        bench.call("VerifyEmailIdentity", Map.of("EmailAddress", "user@example.org"));

        assertThat(members(bench.call("ListIdentities", Map.of()))).containsExactly("user@example.org", "example.com");
        assertThat(members(bench.call("ListIdentities", Map.of("IdentityType", "Domain"))))
                .containsExactly("example.com");
        assertThat(members(bench.call("ListIdentities", Map.of("IdentityType", "EmailAddress"))))
                .containsExactly("user@example.org");
        assertThat(members(bench.call("ListVerifiedEmailAddresses", Map.of()))).containsExactly("user@example.org");
    }

    @Test
    void lists_identities_in_pages() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> bench.call("VerifyDomainIdentity", Map.of("Domain", "d" + i + ".example")));

        String first = bench.call("ListIdentities", Map.of("MaxItems", "3"));
        String second = bench.call("ListIdentities", Map.of("MaxItems", "3", "NextToken", nextToken(first)));

        assertThat(members(first)).containsExactly("d5.example", "d4.example", "d3.example");
        assertThat(members(second)).containsExactly("d2.example", "d1.example");
        assertThat(second).doesNotContain("NextToken");
    }

    @ParameterizedTest
    @CsvSource({
        "MaxItems, 0, InvalidParameterValue, MaxItems must be between 1 and 1000.",
        "MaxItems, 1001, InvalidParameterValue, MaxItems must be between 1 and 1000.",
        "NextToken, nonsense!, InvalidParameterValue, Invalid token: nonsense!",
        "IdentityType, domain, ValidationError, '1 validation error detected: Value at ''identityType'' failed to"
                + " satisfy constraint: Member must satisfy enum value set: [EmailAddress, Domain]'"
    })
    void refuses_a_list_that_cannot_be(String member, String value, String code, String text) {
        Refusal refusal = bench.refusal("ListIdentities", Map.of(member, value));

        assertThat(refusal).isEqualTo(new Refusal(code, 400, text));
    }

    private static List<String> members(String xml) {
        return Pattern.compile("<member>([^<]*)</member>")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String nextToken(String xml) {
        return xml.replaceAll("(?s).*<NextToken>(.*)</NextToken>.*", "$1");
    }
}
