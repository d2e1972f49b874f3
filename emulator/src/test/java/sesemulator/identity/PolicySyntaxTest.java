package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;

class PolicySyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                  | A policy needs at least one Statement.
            []                                                                  | A policy needs at least one Statement.
            ``                                                                  | A policy needs at least one Statement.
            1                                                                   | A policy needs at least one Statement.
            null                                                                | A policy needs at least one Statement.
            {'Statement':[]}                                                    | A policy needs at least one Statement.
            {'Statement':{}}                                                    | A Statement's Effect is Allow or Deny, not ''.
            {'Statement':'x'}                                                   | A Statement's Effect is Allow or Deny, not ''.
            {'Statement':{'Effect':'allow'}}                                    | A Statement's Effect is Allow or Deny, not 'allow'.
            {'Statement':{'Effect':'Allow'}}                                    | A Statement needs the member Principal.
            {'Statement':{'Effect':'Allow','Principal':'*'}}                    | A Statement needs the member Action.
            {'Statement':{'Effect':'Allow','Principal':'*','Action':'*'}}       | A Statement needs the member Resource.
            {'Statement':{'Effect':'Allow','NotAction':'*'}}                    | NotPrincipal, NotAction and NotResource are not supported by this emulator.
            """)
    void refuses_what_is_no_policy(String document, String text) {
        Refusal refusal = Refusal.of(() -> PolicyDocument.parse(json(document)));

        assertThat(refusal).isEqualTo(new Refusal("InvalidPolicy", 400, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{'Statement':}", "{'a':1}}", "{'Statement':[]} x"})
    void refuses_what_is_no_json(String document) {
        Refusal refusal = Refusal.of(() -> PolicyDocument.parse(json(document)));

        assertThat(refusal.code()).isEqualTo("InvalidPolicy");
        assertThat(refusal.text()).startsWith("The policy is not valid JSON: ");
    }

    @Test
    void refuses_json_of_any_depth() {
        Refusal refusal = Refusal.of(() -> PolicyDocument.parse("[".repeat(4000)));

        assertThat(refusal.code()).isEqualTo("InvalidPolicy");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
