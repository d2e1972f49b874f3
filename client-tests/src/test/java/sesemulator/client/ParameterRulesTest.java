package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static sesemulator.client.Extensions.extension;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** Parameters of the wrong form are refused as InvalidParameterValue, before identities and mail are looked at. */
class ParameterRulesTest {
    private final Account account = SharedEmulator.account();

    @Test
    void wants_at_least_one_recipient() {
        Refusal refusal = Refusal.of(() -> account.send(account.bounce("any").bouncedRecipientInfoList(List.of())));

        assertThat(refusal)
                .isEqualTo(Refusal.invalidParameterValue("At least one BouncedRecipientInfo must be specified."));
    }

    @Test
    void wants_a_bounce_type_or_fields() {
        BouncedRecipientInfo neither = BouncedRecipientInfo.builder()
                .recipient(account.address("nobody"))
                .build();

        Refusal refusal = Refusal.of(() -> account.send(account.bounce("any").bouncedRecipientInfoList(neither)));

        assertThat(refusal)
                .isEqualTo(Refusal.invalidParameterValue("Either BounceType or RecipientDsnFields must be specified for"
                        + " recipient " + account.address("nobody") + "."));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Illegal address",
        "nobody, Missing final '@domain'",
        "nobody@, Missing domain",
        "@d.example, Missing local name",
        "no body@d.example, Local address contains control or whitespace",
        "nobody@d..example, Domain contains dot-dot",
        "nobody@d.example., Domain ends with dot",
        "'a@d.example,b@d.example', Illegal address",
        "é@d.example, Invalid email address é@d.example.",
    })
    void refuses_what_is_no_address_in_the_words_of_ses(String address, String text) {
        Refusal ofSender = Refusal.of(() -> account.send(account.bounce("any").bounceSender(address)));
        Account other = SharedEmulator.account();
        Refusal ofRecipient = Refusal.of(() -> other.send(other.bounce("any")
                .bouncedRecipientInfoList(
                        other.recipient("nobody").recipient(address).build())));

        assertThat(ofSender).isEqualTo(Refusal.invalidParameterValue(text));
        assertThat(ofRecipient).isEqualTo(ofSender);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses_malformed_fields(String text, Consumer<SendBounceRequest.Builder> change) {
        SendBounceRequest.Builder request = account.bounce("any");
        change.accept(request);

        Refusal refusal = Refusal.of(() -> account.send(request));

        assertThat(refusal.code()).isEqualTo("InvalidParameterValue");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.message()).startsWith(text);
        assertThat(account.refusedBounces()).singleElement().satisfies(refused -> {
            assertThat(refused.path("code").asText()).isEqualTo("InvalidParameterValue");
            assertThat(refused.path("message").asText()).isEqualTo(refusal.message());
        });
        assertThat(account.capturedBounces("")).isEmpty();
    }

    static Stream<Arguments> refuses_malformed_fields() {
        return Stream.of(
                arguments("Invalid status code: '5.1'", fields(f -> f.status("5.1"))),
                arguments("Invalid status code: '3.1.1'", fields(f -> f.status("3.1.1"))),
                arguments("Invalid status code: '5.1.1000'", fields(f -> f.status("5.1.1000"))),
                arguments("Invalid status code: '5.1.1\r\nX-Evil: 1'", fields(f -> f.status("5.1.1\r\nX-Evil: 1"))),
                arguments("Invalid MTA name: 'mail.example'", fields(f -> f.remoteMta("mail.example"))),
                arguments("Invalid MTA name: 'dns; a\r\nX: 1'", fields(f -> f.remoteMta("dns; a\r\nX: 1"))),
                arguments("Invalid MTA name: 'dns'", message("dns")),
                arguments("Invalid MTA name: 'dns; a\nX: 1'", message("dns; a\nX: 1")),
                arguments("DiagnosticCode must not contain", fields(f -> f.diagnosticCode("smtp; 550\r\nX: 1"))),
                arguments("DiagnosticCode must not contain", fields(f -> f.diagnosticCode("smtp; 550 \u0000"))),
                arguments("Missing final '@domain'", fields(f -> f.finalRecipient("rfc822"))),
                arguments("Invalid header name: X Y", fields(f -> f.extensionFields(extension("X Y", "v")))),
                arguments("Invalid header name: X:", fields(f -> f.extensionFields(extension("X:", "v")))),
                arguments("Invalid header name: ", fields(f -> f.extensionFields(extension("", "v")))),
                arguments("Invalid header name: XXXX", fields(f -> f.extensionFields(extension("X".repeat(51), "v")))),
                arguments(
                        "Invalid header name: status is a standard",
                        fields(f -> f.extensionFields(extension("status", "5.0.0")))),
                arguments(
                        "Invalid value of extension field X-A",
                        fields(f -> f.extensionFields(extension("X-A", "v\r\nX-B: w")))),
                arguments(
                        "Invalid value of extension field X-A",
                        fields(f -> f.extensionFields(extension("X-A", "v".repeat(2049))))),
                arguments("Invalid ARN: 'nonsense'", change(request -> request.bounceSenderArn("nonsense"))),
                arguments("Explanation must not contain", change(request -> request.explanation("a\u0000b"))),
                arguments(
                        "Address length is more than 320", change(r -> r.bounceSender("a".repeat(320) + "@d.example"))),
                arguments("Invalid email address", change(r -> r.bounceSender("\"A\r\nB\" <a@d.example>"))));
    }

    @Test
    void takes_fields_at_their_limits() {
        account.verifyDomain();
        BouncedRecipientInfo recipient = account.recipient("nobody")
                .recipientArn("")
                .recipientDsnFields(f -> f.action("failed")
                        .status("5.999.999")
                        .finalRecipient("")
                        .remoteMta("")
                        .extensionFields(extension("X".repeat(50), "v".repeat(2048))))
                .build();

        String bounceId = account.send(account.bounce(account.receive()).bouncedRecipientInfoList(recipient));

        assertThat(account.report(bounceId).recipients()).singleElement().satisfies(fields -> {
            assertThat(fields.get("X".repeat(50))).isEqualToIgnoringWhitespace("v".repeat(2048));
            assertThat(fields).containsEntry("Status", "5.999.999");
        });
    }

    private static Consumer<SendBounceRequest.Builder> change(Consumer<SendBounceRequest.Builder> change) {
        return change;
    }

    private static Consumer<SendBounceRequest.Builder> message(String reportingMta) {
        return request -> request.messageDsn(message -> message.reportingMta(reportingMta));
    }

    private static Consumer<SendBounceRequest.Builder> fields(Consumer<RecipientDsnFields.Builder> change) {
        return request -> request.bouncedRecipientInfoList(BouncedRecipientInfo.builder()
                .recipient("nobody@d.example")
                .recipientDsnFields(fields -> {
                    fields.action("failed").status("5.1.1");
                    change.accept(fields);
                })
                .build());
    }
}
