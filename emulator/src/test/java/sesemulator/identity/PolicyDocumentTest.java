package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;

class PolicyDocumentTest {
    private static final String ACCOUNT = "111122223333";
    private static final String ACTION = "ses:SendBounce";
    private static final String RESOURCE = "arn:aws:ses:us-east-1:444455556666:identity/example.com";
    private static final PolicyContext CONTEXT = new PolicyContext(Map.of("ses:fromaddress", List.of("a@example.com")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'*'",
                "{'AWS':'*'}",
                "{'AWS':'111122223333'}",
                "{'AWS':['999999999999','111122223333']}",
                "{'AWS':'arn:aws:iam::111122223333:root'}",
                "{'AWS':'arn:aws:iam::111122223333:user/somebody'}"
            })
    void allows_whom_it_names(String principal) {
        assertThat(allows("{'Effect':'Allow','Principal':" + principal + ",'Action':'ses:SendBounce','Resource':'*'}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'AWS':'999999999999'}",
                "{'AWS':'arn:aws:iam::999999999999:root'}",
                "{'AWS':'11112222333*'}",
                "{'Service':'ses.amazonaws.com'}"
            })
    void allows_nobody_else(String principal) {
        String statement = "{'Effect':'Allow','Principal':" + principal + ",'Action':'*','Resource':'*'}";

        if (principal.contains("Service")) {
            assertThat(Refusal.of(() -> allows(statement)).code()).isEqualTo("InvalidPolicy");
        } else {
            assertThat(allows(statement)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'ses:SendBounce'                   | true
            'SES:sendbounce'                   | true
            'ses:Send*'                        | true
            '*'                                | true
            ['ses:SendEmail','ses:SendBounce'] | true
            'ses:SendEmail'                    | false
            []                                 | none
            """)
    void allows_the_actions_it_names_in_any_case(String action, String expected) {
        String statement = "{'Effect':'Allow','Principal':'*','Action':" + action + ",'Resource':'*'}";

        if (expected.equals("none")) {
            assertThat(Refusal.of(() -> allows(statement)).text()).isEqualTo("A Statement needs the member Action.");
        } else {
            assertThat(allows(statement)).isEqualTo(Boolean.parseBoolean(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:ses:us-east-1:444455556666:identity/example.com, true",
        "arn:aws:ses:*:444455556666:identity/*, true",
        "arn:aws:ses:us-east-1:444455556666:identity/EXAMPLE.com, false",
        "arn:aws:ses:us-east-1:444455556666:identity/example.org, false"
    })
    void allows_for_the_resources_it_names(String resource, boolean expected) {
        assertThat(allows("{'Effect':'Allow','Principal':'*','Action':'*','Resource':'" + resource + "'}"))
                .isEqualTo(expected);
    }

    @Test
    void a_deny_outweighs_an_allow_wherever_it_stands() {
        String allow = "{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'}";
        String deny = "{'Effect':'Deny','Principal':{'AWS':'111122223333'},'Action':'ses:Send*','Resource':'*'}";

        assertThat(allows("[" + allow + "," + deny + "]")).isFalse();
        assertThat(allows("[" + deny + "," + allow + "]")).isFalse();
        assertThat(allows("[" + deny + "]")).isFalse();
        assertThat(allows("[" + allow + "]")).isTrue();
    }

    @Test
    void allows_where_every_condition_holds() {
        String start = "{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*','Condition':";

        assertThat(allows(start + "{'StringLike':{'ses:FromAddress':'*@example.com'}}}"))
                .isTrue();
        assertThat(allows(start + "{'StringLike':{'ses:FromAddress':'*@example.org'}}}"))
                .isFalse();
        assertThat(allows(start + "{'StringLike':{'ses:FromAddress':'*'},'StringEquals':{'ses:FromAddress':'b'}}}"))
                .isFalse();
    }

    private static boolean allows(String statements) {
        return PolicyDocument.parse(json("{'Version':'2012-10-17','Statement':" + statements + "}"))
                .allows(ACCOUNT, ACTION, RESOURCE, CONTEXT);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
