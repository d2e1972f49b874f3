package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.Grade.ASSUMED;
import static sesemulator.bounce.Grade.DOCUMENTED;
import static sesemulator.bounce.Grade.OBSERVED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BounceRuleTest {
    @Test
    void the_order_is_that_of_ses() {
        assertThat(BounceRule.values())
                .extracting(BounceRule::code)
                .containsSubsequence(
                        "Throttling", "ValidationError", "InvalidParameterValue", "AccessDenied", "MessageRejected");
    }

    @ParameterizedTest
    @CsvSource({
        "RATE, Throttling, 400",
        "MODEL, ValidationError, 400",
        "AT_LEAST_ONE_RECIPIENT, InvalidParameterValue, 400",
        "TYPE_OR_FIELDS, InvalidParameterValue, 400",
        "ADDRESS, InvalidParameterValue, 400",
        "ARN, InvalidParameterValue, 400",
        "STATUS, InvalidParameterValue, 400",
        "MTA_NAME, InvalidParameterValue, 400",
        "FIELD_TEXT, InvalidParameterValue, 400",
        "EXTENSION_NAME, InvalidParameterValue, 400",
        "EXTENSION_RESERVED, InvalidParameterValue, 400",
        "EXTENSION_VALUE, InvalidParameterValue, 400",
        "AUTHORIZATION, AccessDenied, 403",
        "VERIFIED, MessageRejected, 400",
        "RECEIVED, MessageRejected, 400",
        "AGE, MessageRejected, 400",
        "RETURN_PATH, MessageRejected, 400",
        "ORIGINAL_RECIPIENT, MessageRejected, 400",
        "SANDBOX, MessageRejected, 400",
    })
    void a_broken_rule_has_its_code_and_status(BounceRule rule, String code, int status) {
        assertThat(rule.code()).isEqualTo(code);
        assertThat(rule.status()).isEqualTo(status);
        assertThat(rule.broken("a", "b", "c").code()).isEqualTo(code);
        assertThat(rule.broken("a", "b", "c").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_says_what_must_hold_and_how_it_is_known(BounceRule rule) {
        assertThat(rule.rule()).isNotBlank().doesNotEndWith(".").doesNotContain("%s");
        assertThat(rule.text()).isNotBlank();
        assertThat(rule.ruleGrade()).isIn(DOCUMENTED, OBSERVED, ASSUMED);
        assertThat(rule.textGrade()).isIn(DOCUMENTED, OBSERVED, ASSUMED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = "VERIFIED|RECEIVED|AGE|RETURN_PATH|ORIGINAL_RECIPIENT|SANDBOX")
    void what_is_wrong_with_the_mail_begins_as_the_one_known_text_does(BounceRule rule) {
        assertThat(rule.text()).startsWith("Failed to generate a bounce for %s. ");
    }

    @Test
    void a_percent_sign_of_the_caller_is_only_a_percent_sign() {
        assertThat(BounceRule.STATUS.broken("%s %d %n").text()).startsWith("Invalid status code: '%s %d %n'.");
    }

    @Test
    void a_grade_reads_as_a_word() {
        assertThat(Grade.values()).extracting(Grade::toString).containsExactly("documented", "observed", "assumed");
    }
}
