package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;

class IdentityArnTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "EXAMPLE.com, example.com",
        "User@Example.com, User@Example.com",
        "a/b:c@example.com, a/b:c@example.com"
    })
    void names_an_identity_and_whose_it_is(String name, String identity) {
        IdentityArn arn = IdentityArn.parse("arn:aws:ses:eu-west-1:111122223333:identity/" + name)
                .orElseThrow();

        assertThat(arn).isEqualTo(new IdentityArn(new Scope("111122223333", "eu-west-1"), identity));
        assertThat(arn).hasToString("arn:aws:ses:eu-west-1:111122223333:identity/" + identity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov"})
    void may_be_of_any_partition(String partition) {
        assertThat(IdentityArn.parse("arn:" + partition + ":ses:eu-west-1:111122223333:identity/example.com"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "arn:aws:ses::111122223333:identity/example.com",
                "arn:aws:ses:-:111122223333:identity/example.com",
                "arn:aws:ses:eu-west-1::identity/example.com",
                "arn:aws:ses:eu-west-1:1111:identity/example.com",
                "arn:aws:ses:eu-west-1:111122223333:configuration-set/x",
                "arn:aws:ses:eu-west-1:111122223333:identity/",
                "arn:aws:ses:eu-west-1:111122223333:identity/a b",
                "arn:aws:ses:eu-west-1:111122223333:identity/example.com\n",
                "ARN:AWS:SES:eu-west-1:111122223333:identity/example.com"
            })
    void is_nothing_else(String text) {
        assertThat(IdentityArn.parse(text)).isEmpty();
    }

    @Test
    void has_a_name_of_at_most_320_characters() {
        String prefix = "arn:aws:ses:eu-west-1:111122223333:identity/";

        assertThat(IdentityArn.parse(prefix + "a".repeat(320))).isPresent();
        assertThat(IdentityArn.parse(prefix + "a".repeat(321))).isEmpty();
    }
}
