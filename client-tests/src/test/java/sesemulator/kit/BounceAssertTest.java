package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.DsnAction;

/** Each assertion about a bounce: what passes, and what a failure says. */
class BounceAssertTest {
    private static final ReceivedMail ORIGINAL =
            new ReceivedMail("mail1", "sender@outside.example", List.of("nobody@in.example"), "Hello", Instant.EPOCH);

    private static final String BOUNCE = """
            {"id": "bounce1", "originalMessageId": "mail1", "bounceSender": "mailer-daemon@in.example",
             "bounceSenderName": "Mail Delivery", "to": "sender@outside.example",
             "explanation": "Nobody is here.\\nReally.", "reportingMta": "dns; mx.in.example",
             "arrivalDate": "2026-03-05T07:04:16Z", "time": "2026-03-05T07:04:18Z",
             "extensionFields": [{"name": "X-Queue", "value": "7"}],
             "recipients": [
               {"recipient": "nobody@in.example", "finalRecipient": "nobody@mx.example", "bounceType": "DoesNotExist",
                "action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1 Mailbox does not exist",
                "remoteMta": "dns; mail.example.net", "lastAttemptDate": "2026-03-05T07:04:17Z",
                "extensionFields": [{"name": "X-Attempts", "value": "3"}]}%s]}
            """;

    private static final String SECOND = """
            , {"recipient": "full@in.example", "finalRecipient": "full@in.example", "bounceType": null,
               "action": "delayed", "status": "4.2.2", "diagnosticCode": null, "remoteMta": null,
               "lastAttemptDate": null, "extensionFields": []}""";

    private final Bounce bounce = bounce("");
    private final Bounce ofTwo = bounce(SECOND);

    private static Bounce bounce(String moreRecipients) {
        byte[] json = BOUNCE.formatted(moreRecipients).getBytes(StandardCharsets.UTF_8);
        Diagnosis diagnosis =
                new Diagnosis(new Scope("111122223333", "us-east-1"), List.of(), List.of(), List.of(), List.of());
        return Bounce.of(Json.parse(json), () -> new byte[0], () -> diagnosis);
    }

    @Test
    void passes_for_what_the_bounce_says() {
        assertThat(bounce)
                .refersTo(ORIGINAL)
                .refersTo("mail1")
                .hasSender("mailer-daemon@in.example")
                .hasSenderName("Mail Delivery")
                .isSentTo("sender@outside.example")
                .hasExplanation("Nobody is here.\nReally.")
                .hasExplanationContaining("Really")
                .hasReportingMta("dns; mx.in.example")
                .hasExtensionField("X-Queue", "7")
                .hasOnlyRecipients("NOBODY@in.example")
                .hasStatus("5.1.1")
                .hasAction(DsnAction.FAILED)
                .hasBounceType(BounceType.DOES_NOT_EXIST)
                .hasDiagnosticCode("smtp; 550 5.1.1 Mailbox does not exist")
                .hasDiagnosticCodeContaining("does not exist")
                .hasFinalRecipient("nobody@mx.example")
                .hasRemoteMta("dns; mail.example.net")
                .hasRecipientExtensionField("X-Attempts", "3");
        assertThat(ofTwo)
                .hasOnlyRecipients("full@in.example", "nobody@in.example")
                .forRecipient("full@in.example")
                .hasStatus("4.2.2")
                .hasAction(DsnAction.DELAYED)
                .forRecipient("nobody@mx.example")
                .hasStatus("5.1.1");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(a -> a.refersTo("mail2"), "refer to mail", "mail2", "mail1"),
                failure(a -> a.hasSender("x@y"), "come from", "x@y", "mailer-daemon@in.example"),
                failure(a -> a.hasSenderName("X"), "come from an address with the display name", "X", "Mail Delivery"),
                failure(a -> a.isSentTo("x@y"), "be sent to", "x@y", "sender@outside.example"),
                failure(a -> a.hasExplanation("Gone"), "have the explanation", "Gone", "Nobody is here.\n  Really."),
                failure(
                        a -> a.hasExplanationContaining("Gone"),
                        "have an explanation containing",
                        "Gone",
                        "Nobody is here.\n  Really."),
                failure(a -> a.hasReportingMta("dns; x"), "have the reporting MTA", "dns; x", "dns; mx.in.example"),
                failure(a -> a.hasExtensionField("X-Queue", "8"), "have the extension field X-Queue", "8", "7"),
                failure(a -> a.hasExtensionField("X-None", "8"), "have the extension field X-None", "8", "nothing"),
                failure(
                        a -> a.hasOnlyRecipients("x@y", "nobody@in.example"),
                        "be for the recipients",
                        "[nobody@in.example, x@y]",
                        "[nobody@in.example]"),
                failure(
                        a -> a.forRecipient("nobdy@in.example"),
                        "be for recipient",
                        "nobdy@in.example",
                        "[nobody@in.example]"),
                failure(a -> a.hasStatus("5.2.2"), "say of nobody@in.example the status", "5.2.2", "5.1.1"),
                failure(
                        a -> a.hasAction(DsnAction.DELAYED),
                        "say of nobody@in.example the action",
                        "delayed",
                        "failed"),
                failure(
                        a -> a.hasBounceType(BounceType.EXCEEDED_QUOTA),
                        "say of nobody@in.example the bounce type",
                        "ExceededQuota",
                        "DoesNotExist"),
                failure(
                        a -> a.hasDiagnosticCode("smtp; 552"),
                        "say of nobody@in.example the diagnostic code",
                        "smtp; 552",
                        "smtp; 550 5.1.1 Mailbox does not exist"),
                failure(
                        a -> a.hasDiagnosticCodeContaining("full"),
                        "say of nobody@in.example a diagnostic code containing",
                        "full",
                        "smtp; 550 5.1.1 Mailbox does not exist"),
                failure(
                        a -> a.hasFinalRecipient("x@y"),
                        "say of nobody@in.example the final recipient",
                        "x@y",
                        "nobody@mx.example"),
                failure(
                        a -> a.hasRemoteMta("dns; x"),
                        "say of nobody@in.example the remote MTA",
                        "dns; x",
                        "dns; mail.example.net"),
                failure(
                        a -> a.hasRecipientExtensionField("X-Attempts", "4"),
                        "say of nobody@in.example the extension field X-Attempts",
                        "4",
                        "3"));
    }

    private static Arguments failure(Consumer<BounceAssert> assertion, String what, String wanted, String found) {
        return arguments(assertion, what, wanted, found);
    }

    @ParameterizedTest(name = "to {1} {2}")
    @MethodSource("failures")
    void fails_with_what_was_expected_and_found_and_the_whole_bounce(
            Consumer<BounceAssert> assertion, String what, String wanted, String found) {
        assertThatThrownBy(() -> assertion.accept(assertThat(bounce)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(
                        "Expecting the bounce to " + what + "\n  " + wanted + "\nbut found\n  " + found + "\n\n" + """
                        bounce bounce1
                          of mail        mail1
                          sent           from "Mail Delivery" mailer-daemon@in.example to sender@outside.example at 2026-03-05T07:04:18Z
                          explanation    "Nobody is here.\\nReally."
                          reporting MTA  dns; mx.in.example
                          field          X-Queue: 7
                          recipient      nobody@in.example (final recipient nobody@mx.example): failed, 5.1.1, DoesNotExist, "smtp; 550 5.1.1 Mailbox does not exist", remote MTA "dns; mail.example.net", last attempt 2026-03-05T07:04:17Z
                            field          X-Attempts: 3""");
    }

    @Test
    void shows_the_recipients_that_look_most_alike_first() {
        assertThatThrownBy(() -> assertThat(ofTwo).forRecipient("ful@in.example"))
                .hasMessageContaining("but found\n  [full@in.example, nobody@in.example]");
    }

    @Test
    void wants_a_recipient_chosen_when_there_are_several() {
        assertThatThrownBy(() -> assertThat(ofTwo).hasStatus("5.1.1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reports 2 recipients; choose one by forRecipient")
                .hasMessageContaining("full@in.example: delayed, 4.2.2");
    }

    @Test
    void says_what_the_test_called_it() {
        assertThatThrownBy(() -> assertThat(bounce).as("the second answer").hasStatus("5.2.2"))
                .hasMessageStartingWith("[the second answer] Expecting the bounce to");
    }

    @Test
    void reports_all_soft_assertions_that_fail() {
        assertThatThrownBy(() -> SesSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(bounce)
                            .refersTo("mail2")
                            .forRecipient("x@y")
                            .hasStatus("5.2.2")
                            .hasSender("mailer-daemon@in.example")
                            .hasExplanation("Gone");
                    softly.assertThat("text").isEqualTo("other");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("4 failures")
                .hasMessageContaining("refer to mail")
                .hasMessageContaining("be for recipient")
                .hasMessageContaining("have the explanation")
                .hasMessageContaining("\"other\"");
    }

    @Test
    void lets_soft_assertions_pass() {
        SesSoftAssertions.assertSoftly(softly -> softly.assertThat(bounce)
                .refersTo(ORIGINAL)
                .forRecipient("nobody@in.example")
                .hasStatus("5.1.1"));
    }
}
