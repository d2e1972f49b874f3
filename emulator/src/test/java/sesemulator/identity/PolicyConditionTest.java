package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.NamedAddress;

class PolicyConditionTest {
    private static final PolicyContext SENDING = PolicyContext.of(
            new NamedAddress("News", new EmailAddress("news@example.com")),
            new EmailAddress("bounces@example.com"),
            List.of(new EmailAddress("one@inside.example"), new EmailAddress("two@outside.example")),
            Instant.parse("2026-01-02T03:04:05Z"));
    private static final PolicyContext BOUNCE = PolicyContext.of(
            new NamedAddress("", new EmailAddress("mailer-daemon@example.com")),
            null,
            List.of(),
            Instant.parse("2026-01-02T03:04:05Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'StringEquals':{'ses:FromAddress':'news@example.com'}}                                | true
            {'StringEquals':{'ses:FromAddress':'NEWS@example.com'}}                                | false
            {'StringEqualsIgnoreCase':{'ses:fromaddress':'NEWS@example.com'}}                      | true
            {'StringEquals':{'ses:FromAddress':['other@example.com','news@example.com']}}          | true
            {'StringNotEquals':{'ses:FromAddress':['other@example.com','news@example.com']}}       | false
            {'StringNotEqualsIgnoreCase':{'ses:FromAddress':'OTHER@example.com'}}                  | true
            {'StringLike':{'ses:FromDisplayName':'N?w*'}}                                          | true
            {'StringNotLike':{'ses:FromDisplayName':'N?w*'}}                                       | false
            {'StringLike':{'ses:FeedbackAddress':'bounces@*'}}                                     | true
            {'ForAllValues:StringLike':{'ses:Recipients':'*@inside.example'}}                      | false
            {'ForAllValues:StringLike':{'ses:Recipients':['*@inside.example','*@outside.example']}} | true
            {'ForAnyValue:StringLike':{'ses:Recipients':'*@inside.example'}}                       | true
            {'ForAllValues:StringNotLike':{'ses:Recipients':'*@elsewhere.example'}}                | true
            {'StringLike':{'ses:Recipients':'*@inside.example'}}                                   | true
            {'StringNotLike':{'ses:Recipients':'*@inside.example'}}                                | false
            {'StringNotLike':{'ses:Recipients':'*@elsewhere.example'}}                             | true
            {'DateLessThan':{'aws:CurrentTime':'2026-01-02T12:00Z'}}                               | true
            {'DateLessThan':{'aws:CurrentTime':'2026-01-03'}}                                      | true
            {'DateGreaterThan':{'aws:CurrentTime':'2026-01-02T03:04:05Z'}}                         | false
            {'DateGreaterThanEquals':{'aws:CurrentTime':'2026-01-02T04:04:05+01:00'}}              | true
            {'DateNotEquals':{'aws:EpochTime':'1767323045'}}                                       | false
            {'NumericLessThan':{'aws:EpochTime':1767323046}}                                       | true
            {'NumericGreaterThanEquals':{'aws:EpochTime':'1767323046'}}                            | false
            {'Bool':{'aws:SecureTransport':true}}                                                  | true
            {'Bool':{'aws:SecureTransport':'false'}}                                               | false
            """)
    void holds_of_mail_that_is_sent(String condition, boolean holds) {
        assertThat(holds(condition, SENDING)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'StringLike':{'ses:FeedbackAddress':'*'}}                | false
            {'StringNotLike':{'ses:FeedbackAddress':'*'}}             | true
            {'StringLikeIfExists':{'ses:FeedbackAddress':'x'}}        | true
            {'ForAnyValue:StringLike':{'ses:Recipients':'*'}}         | false
            {'ForAnyValue:StringLikeIfExists':{'ses:Recipients':'x'}} | true
            {'ForAllValues:StringEquals':{'ses:Recipients':'x'}}      | true
            {'StringLike':{'ses:FromDisplayName':'*'}}                | false
            {'StringLikeIfExists':{'ses:FromDisplayName':'x'}}        | true
            """)
    void holds_where_the_call_has_no_value_as_iam_says(String condition, boolean holds) {
        assertThat(holds(condition, BOUNCE)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                | A Condition needs operators, each with a key and a value.
            'x'                                               | A Condition needs operators, each with a key and a value.
            {'StringEquals':{}}                               | A Condition needs operators, each with a key and a value.
            {'Nonsense':'x','StringLike':{'ses:FromAddress':'*'}} | A Condition needs operators, each with a key and a value.
            {'StringNotEquals':{'ses:FromAddress':[]}}        | A Condition needs operators, each with a key and a value.
            {'StringEquals':{'ses:FromAddress':null}}         | A Condition needs operators, each with a key and a value.
            {'StringEquals':{'ses:FromAddress':[['x']]}}      | A Condition needs operators, each with a key and a value.
            {'StringLike':{'ses:FromAddress':'${aws:x}*'}}    | Policy variables are not supported by this emulator: '${aws:x}*'.
            {'StringIs':{'ses:FromAddress':'x'}}              | The condition operator StringIs is not supported by this emulator.
            {'ForSome:StringLike':{'ses:FromAddress':'x'}}    | The condition operator ForSome:StringLike is not supported by this emulator.
            {'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}       | The condition operator IpAddress is not supported by this emulator.
            {'StringEquals':{'aws:UserAgent':'x'}}            | The condition key aws:UserAgent is not supported by this emulator.
            {'DateLessThan':{'aws:CurrentTime':'tomorrow'}}   | The condition operator DateLessThan takes a date of ISO 8601 or seconds since 1970, not 'tomorrow'.
            {'NumericEquals':{'aws:EpochTime':'one'}}         | The condition operator NumericEquals takes a number, not 'one'.
            {'Bool':{'aws:SecureTransport':'yes'}}            | The condition operator Bool takes true or false, not 'yes'.
            """)
    void refuses_what_it_could_not_obey(String condition, String text) {
        assertThat(Refusal.of(() -> holds(condition, SENDING))).isEqualTo(new Refusal("InvalidPolicy", 400, text));
    }

    @Test
    void asks_a_wrong_kind_of_key_without_failing() {
        assertThat(holds("{'NumericEquals':{'ses:FromAddress':1}}", SENDING)).isFalse();
        assertThat(holds("{'NumericNotEquals':{'ses:FromAddress':1}}", SENDING)).isTrue();
    }

    private static boolean holds(String condition, PolicyContext context) {
        try {
            return PolicyCondition.readAll(JsonMapper.builder().build().readTree(condition.replace('\'', '"'))).stream()
                    .allMatch(each -> each.holds(context));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
