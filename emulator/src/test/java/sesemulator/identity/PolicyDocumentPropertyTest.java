package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sesemulator.error.SesException;

class PolicyDocumentPropertyTest {
    @Property
    void reads_any_policy_or_says_what_is_wrong(@ForAll("policies") String policy) {
        Throwable failure = catchThrowable(() -> PolicyDocument.parse(policy));

        if (failure != null) {
            assertThat(failure).isInstanceOf(SesException.class);
        }
    }

    @Provide
    Arbitrary<String> policies() {
        Arbitrary<String> parts = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"Version\"",
                "\"2012-10-17\"",
                "\"Statement\"",
                "\"Effect\"",
                "\"Allow\"",
                "\"Deny\"",
                "\"Principal\"",
                "\"AWS\"",
                "\"*\"",
                "\"Action\"",
                "\"ses:Send*\"",
                "\"Resource\"",
                "\"Condition\"",
                "\"StringLike\"",
                "\"DateLessThan\"",
                "\"IpAddress\"",
                "\"ses:FromAddress\"",
                "\"1\"",
                "1e999999999",
                "null",
                "true",
                "\"\\u0000\"",
                "\"",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},"
                        + "\"Action\":\"ses:SendBounce\",\"Resource\":\"*\",\"Condition\":");
        return parts.list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
