package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.error.Refusal.invalidParameterValue;
import static sesemulator.operation.Requests.bounceWithExtensions;
import static sesemulator.operation.Requests.bounceWithFields;
import static sesemulator.operation.Requests.extension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.dsn.DsnField;
import sesemulator.error.Refusal;

class ExtensionFieldsTest {
    private static final String NAME_OF_50 = "X-" + "a".repeat(48);

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void receiveTheMail() {
        bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X A",
                "X_A",
                "X:A",
                "X-\u00c4",
                "X-A\r\nTo",
                "X.A",
                "X-0123456789012345678901234567890123456789012345678"
            })
    void a_name_of_other_than_1_to_50_letters_digits_and_dashes_is_refused(String name) {
        Refusal expected = invalidParameterValue("Invalid header name: " + name);

        assertThat(ofMessage(name, "a")).isEqualTo(expected);
        assertThat(ofRecipient(name, "a")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Original-Envelope-Id",
                "Reporting-MTA",
                "DSN-Gateway",
                "Received-From-MTA",
                "Arrival-Date",
                "Original-Recipient",
                "Final-Recipient",
                "Action",
                "Status",
                "STATUS",
                "status",
                "Remote-MTA",
                "Diagnostic-Code",
                "Last-Attempt-Date",
                "Final-Log-ID",
                "Will-Retry-Until"
            })
    void a_name_of_a_standard_field_is_refused_in_any_case(String name) {
        Refusal expected = invalidParameterValue(
                "Invalid header name: " + name + " is a standard field of a delivery status notification.");

        assertThat(ofMessage(name, "a")).isEqualTo(expected);
        assertThat(ofRecipient(name, "a")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\rb", "a\u0000", "a\u0085b", "\udfff"})
    void a_value_of_more_than_one_line_is_refused(String value) {
        Refusal expected =
                invalidParameterValue("Invalid value of extension field X-A: at most 2048 characters on one line.");

        assertThat(ofMessage("X-A", value)).isEqualTo(expected);
        assertThat(ofRecipient("X-A", value)).isEqualTo(expected);
    }

    @Test
    void a_value_of_2049_characters_is_refused() {
        Refusal refusal = ofMessage("X-A", "a".repeat(2049));

        assertThat(refusal)
                .isEqualTo(invalidParameterValue(
                        "Invalid value of extension field X-A: at most 2048 characters on one line."));
    }

    @Test
    void the_longest_name_and_the_longest_value_pass_and_an_empty_value_does() {
        bench.sendBounce()
                .handle(
                        OperationsBench.HOME,
                        bounceWithExtensions(
                                extension(NAME_OF_50, "a".repeat(2048)),
                                extension("Priority", ""),
                                extension("X-A", "caf\u00e9\t\ud83d\ude00"),
                                extension("X-A", "again")));

        assertThat(bench.bounces.captured.all().get(0).extensionFields())
                .containsExactly(
                        new DsnField(NAME_OF_50, "a".repeat(2048)),
                        new DsnField("Priority", ""),
                        new DsnField("X-A", "caf\u00e9\t\ud83d\ude00"),
                        new DsnField("X-A", "again"));
    }

    private Refusal ofMessage(String name, String value) {
        return bench.refusal(bounceWithExtensions(extension("X-Good", "good"), extension(name, value)));
    }

    private Refusal ofRecipient(String name, String value) {
        return bench.refusal(bounceWithFields(fields -> fields.extensionFields(extension(name, value))));
    }
}
