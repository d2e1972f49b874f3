package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.bounce.BounceRule;
import sesemulator.error.Refusal;

/** A call that breaks two rules is told the earlier one, whichever two they are. */
class BounceRuleOrderTest {
    /** Rules that are about a recipient cannot be broken when there is none. */
    private static final Set<BounceRule> ABOUT_A_RECIPIENT = Set.of(
            BounceRule.TYPE_OR_FIELDS,
            BounceRule.STATUS,
            BounceRule.AUTHORIZATION,
            BounceRule.VERIFIED,
            BounceRule.ORIGINAL_RECIPIENT);

    static Stream<Arguments> pairs() {
        return Arrays.stream(BounceRule.values()).flatMap(BounceRuleOrderTest::pairs);
    }

    private static Stream<Arguments> pairs(BounceRule earlier) {
        return Arrays.stream(BounceRule.values())
                .filter(later -> earlier.compareTo(later) < 0)
                .filter(later -> earlier != BounceRule.AT_LEAST_ONE_RECIPIENT || !ABOUT_A_RECIPIENT.contains(later))
                .map(later -> Arguments.of(earlier, later));
    }

    @ParameterizedTest
    @EnumSource
    void one_broken_rule_is_told(BounceRule rule) {
        Refusal refusal = new Attempt().breaking(rule).refusal();

        String text = rule == BounceRule.ADDRESS
                ? "Missing domain"
                : rule.text().replaceAll("%s.*", "").replaceFirst("'$", "");
        assertThat(refusal.code()).isEqualTo(rule.code());
        assertThat(refusal.status()).isEqualTo(rule.status());
        assertThat(refusal.text()).contains(text);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void of_two_broken_rules_the_earlier_one_is_told(BounceRule earlier, BounceRule later) {
        Refusal alone = new Attempt().breaking(earlier).refusal();

        Refusal both = new Attempt().breaking(earlier).breaking(later).refusal();
        Refusal bothTheOtherWayRound =
                new Attempt().breaking(later).breaking(earlier).refusal();

        assertThat(both).isEqualTo(alone);
        assertThat(bothTheOtherWayRound.code()).isEqualTo(alone.code());
    }
}
