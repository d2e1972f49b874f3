package sesemulator.identity;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ses:SendBounce  | ses:SendBounce | true
            ses:SendBounce  | ses:SendEmail  | false
            ses:*           | ses:SendBounce | true
            ses:*           | ses:           | true
            *               | ``             | true
            *               | anything       | true
            ``              | ``             | true
            ``              | a              | false
            ses:Send?ounce  | ses:SendBounce | true
            ses:Send?ounce  | ses:Sendounce  | false
            *Bounce         | ses:SendBounce | true
            *Bounce         | ses:SendBounces| false
            s*:*B*e         | ses:SendBounce | true
            a*b*c           | aXbYbZc        | true
            a*b*c           | aXbYbZ         | false
            **              | a              | true
            a**b            | ab             | true
            ?               | ``             | false
            *?              | a              | true
            a.c             | abc            | false
            """)
    void matches(String pattern, String text, boolean expected) {
        assertThat(Wildcard.matches(pattern, text)).isEqualTo(expected);
    }

    @Test
    void no_pattern_takes_long() {
        String pattern = "a*".repeat(1000) + "b";
        String text = "a".repeat(4000);

        CompletableFuture<Boolean> matches = CompletableFuture.supplyAsync(() -> Wildcard.matches(pattern, text));

        assertThat(matches).succeedsWithin(ofSeconds(10)).isEqualTo(false);
    }
}
