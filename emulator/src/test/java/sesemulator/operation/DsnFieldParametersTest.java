package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.error.Refusal.invalidParameterValue;
import static sesemulator.operation.Requests.bounceOf;
import static sesemulator.operation.Requests.bounceWithFields;
import static sesemulator.operation.Requests.bounceWithMessageDsn;
import static sesemulator.operation.Requests.explicit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.bounce.CapturedBounce;
import sesemulator.error.Refusal;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** The fields of RFC 3464 that a call gives. */
class DsnFieldParametersTest {
    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void receiveTheMail() {
        bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "5.1",
                "5.1.1.1",
                "1.0.0",
                "3.1.1",
                "5.01.1",
                "5.1.01",
                "5.1000.1",
                "5.1.1 ",
                "x.y.z",
                "5,1,1"
            })
    void a_status_that_is_not_of_rfc_3463_is_refused(String status) {
        Refusal refusal = bench.refusal(bounceWithFields(fields -> fields.status(status)));

        assertThat(refusal)
                .isEqualTo(invalidParameterValue(
                        "Invalid status code: '" + status + "'. A status code looks like 5.1.1 (RFC 3463)."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "2.0.0", "4.999.999", "5.10.100"})
    void a_status_of_any_class_passes_with_any_action(String status) {
        assertThat(captured(bounceWithFields(fields -> fields.status(status)))
                        .recipients()
                        .get(0)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dns",
                "dns;",
                "dns; ",
                "; example.com",
                "d_ns; example.com",
                "dns; a\r\nX: y",
                "dns; \u00e9",
                "dns; a\u0000"
            })
    void an_mta_name_without_type_and_name_is_refused(String name) {
        Refusal expected = invalidParameterValue(
                "Invalid MTA name: '" + name + "'. An MTA name looks like 'dns; mail.example.com'.");

        assertThat(bench.refusal(bounceWithMessageDsn(message -> message.reportingMta(name))))
                .isEqualTo(expected);
        assertThat(bench.refusal(bounceWithFields(fields -> fields.remoteMta(name))))
                .isEqualTo(expected);
    }

    @Test
    void an_empty_reporting_mta_is_refused_since_it_is_required() {
        Refusal refusal = bench.refusal(bounceWithMessageDsn(message -> message.reportingMta("")));

        assertThat(refusal.text()).startsWith("Invalid MTA name: ''.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dns; example.com", "dns;example.com", "dns; @example.com", "x-local ; the host in the cellar"})
    void an_mta_name_passes_as_it_is(String name) {
        assertThat(captured(bounceWithMessageDsn(message -> message.reportingMta(name)))
                        .reportingMta())
                .isEqualTo(name);
        assertThat(captured(bounceWithFields(fields -> fields.remoteMta(name)))
                        .recipients()
                        .get(0)
                        .remoteMta())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"550\r\nX: y", "550\nno", "a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b", "\ud83d", "a\udc00b"})
    void a_diagnostic_code_that_is_not_one_line_of_text_is_refused(String text) {
        Refusal refusal = bench.refusal(bounceWithFields(fields -> fields.diagnosticCode(text)));

        assertThat(refusal)
                .isEqualTo(invalidParameterValue("DiagnosticCode must not contain line breaks or control characters."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such user", "smtp; 550 na\u00efve \ud83d\ude00", "with\ttab"})
    void a_diagnostic_code_of_one_line_passes(String text) {
        assertThat(captured(bounceOf(explicit("user@example.com", fields -> fields.diagnosticCode(text))))
                        .recipients()
                        .get(0)
                        .diagnosticCode())
                .endsWith(text);
    }

    private CapturedBounce captured(SendBounceRequest request) {
        bench.sendBounce().handle(OperationsBench.HOME, request);
        return bench.bounces.captured.all().get(0);
    }
}
