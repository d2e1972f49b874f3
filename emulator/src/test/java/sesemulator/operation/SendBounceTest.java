package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;
import static sesemulator.operation.OperationsBench.OTHER_ACCOUNT;
import static sesemulator.operation.Requests.bounce;
import static sesemulator.operation.Requests.bounceOf;
import static sesemulator.operation.Requests.extension;
import static sesemulator.operation.Requests.typed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RefusedBounce;
import sesemulator.dsn.DsnAction;
import sesemulator.dsn.DsnField;
import sesemulator.error.Refusal;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

class SendBounceTest {
    private static final Instant ARRIVAL = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST_ATTEMPT = Instant.parse("2026-01-02T00:00:00.123Z");

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void receiveTheMail() {
        bench.bounces.receive(HOME, "sender@outside.example", "user@example.com", "second@example.com");
    }

    @Test
    void answers_with_the_id_of_the_bounce() {
        String id = bench.sendBounce().handle(HOME, bounce(request -> {})).messageId();

        assertThat(id).isEqualTo("sent-1");
        assertThat(bench.bounces.captured.find(new MailId(id))).isPresent();
        assertThat(bench.bounces.refused.all()).isEmpty();
    }

    @Test
    void captures_to_the_letter_what_was_asked_for() {
        SendBounceRequest request = SendBounceRequest.builder()
                .originalMessageId("received-1")
                .bounceSender("Mail Delivery <mailer-daemon@example.com>")
                .bounceSenderArn("arn:aws:ses:us-west-2:111122223333:identity/example.com")
                .explanation("No such user.\r\nSorry.")
                .messageDsn(MessageDsn.builder()
                        .reportingMta("dns; mx.example.com")
                        .arrivalDate(ARRIVAL)
                        .extensionFields(extension("X-One", "1"))
                        .build())
                .bouncedRecipientInfoList(
                        typed("user@example.com", "ExceededQuota"),
                        BouncedRecipientInfo.builder()
                                .recipient("alias@example.com")
                                .recipientDsnFields(RecipientDsnFields.builder()
                                        .finalRecipient("second@example.com")
                                        .action("delayed")
                                        .remoteMta("dns; remote.example.com")
                                        .status("4.2.1")
                                        .diagnosticCode("450 try later")
                                        .lastAttemptDate(LAST_ATTEMPT)
                                        .extensionFields(extension("X-Two", "2"))
                                        .build())
                                .build())
                .build();

        bench.sendBounce().handle(HOME, request);

        CapturedBounce captured = bench.bounces.captured.all().get(0);
        assertThat(captured)
                .isEqualTo(new CapturedBounce(
                        new MailId("sent-1"),
                        HOME,
                        new MailId("received-1"),
                        new NamedAddress("Mail Delivery", new EmailAddress("mailer-daemon@example.com")),
                        new EmailAddress("sender@outside.example"),
                        "No such user.\r\nSorry.",
                        "dns; mx.example.com",
                        ARRIVAL,
                        List.of(new DsnField("X-One", "1")),
                        List.of(
                                new CapturedBounce.Recipient(
                                        new EmailAddress("user@example.com"),
                                        new EmailAddress("user@example.com"),
                                        BounceType.EXCEEDED_QUOTA,
                                        DsnAction.FAILED,
                                        "5.2.2",
                                        "smtp; 552 5.2.2 Mailbox full",
                                        "",
                                        null,
                                        List.of()),
                                new CapturedBounce.Recipient(
                                        new EmailAddress("alias@example.com"),
                                        new EmailAddress("second@example.com"),
                                        null,
                                        DsnAction.DELAYED,
                                        "4.2.1",
                                        "smtp; 450 try later",
                                        "dns; remote.example.com",
                                        LAST_ATTEMPT,
                                        List.of(new DsnField("X-Two", "2")))),
                        bench.bounces.clock.instant(),
                        captured.size(),
                        null,
                        false,
                        null));
    }

    @Test
    void takes_the_parameters_of_the_documented_lambda_unchanged() {
        String answer = bench.call(
                "SendBounce",
                Map.of(
                        "BounceSender", "mailer-daemon@example.com",
                        "OriginalMessageId", "received-1",
                        "MessageDsn.ReportingMta", "dns; example.com",
                        "MessageDsn.ArrivalDate", "2026-01-02T03:04:05.000Z",
                        "MessageDsn.ExtensionFields", "",
                        "Explanation",
                                "Unauthenticated email is not accepted due to the sending domain's DMARC policy.",
                        "BouncedRecipientInfoList.member.1.Recipient", "user@example.com",
                        "BouncedRecipientInfoList.member.1.BounceType", "ContentRejected",
                        "BouncedRecipientInfoList.member.2.Recipient", "second@example.com",
                        "BouncedRecipientInfoList.member.2.BounceType", "ContentRejected"));

        assertThat(answer).contains("<MessageId>sent-1</MessageId>");
        assertThat(bench.bounces.captured.all().get(0).recipients())
                .extracting(CapturedBounce.Recipient::diagnosticCode)
                .containsOnly("smtp; 500 5.6.1 Message content rejected");
    }

    @Test
    void an_empty_list_of_recipients_on_the_wire_is_refused() {
        Refusal refusal = bench.refusal(
                "SendBounce",
                Map.of(
                        "BounceSender", "mailer-daemon@example.com",
                        "OriginalMessageId", "received-1",
                        "BouncedRecipientInfoList", ""));

        assertThat(refusal)
                .isEqualTo(Refusal.invalidParameterValue("At least one BouncedRecipientInfo must be specified."));
    }

    @Test
    void type_and_fields_together_pass_and_the_fields_win() {
        BouncedRecipientInfo both = typed("user@example.com", "DoesNotExist").toBuilder()
                .recipientDsnFields(RecipientDsnFields.builder()
                        .action("delayed")
                        .status("4.2.2")
                        .build())
                .build();

        bench.sendBounce().handle(HOME, bounceOf(both));

        CapturedBounce.Recipient captured =
                bench.bounces.captured.all().get(0).recipients().get(0);
        assertThat(captured.bounceType()).isEqualTo(BounceType.DOES_NOT_EXIST);
        assertThat(captured.action()).isEqualTo(DsnAction.DELAYED);
        assertThat(captured.status()).isEqualTo("4.2.2");
    }

    @Test
    void empty_optional_texts_count_as_absent() {
        BouncedRecipientInfo recipient = BouncedRecipientInfo.builder()
                .recipient("user@example.com")
                .recipientArn("")
                .recipientDsnFields(RecipientDsnFields.builder()
                        .finalRecipient("")
                        .action("failed")
                        .remoteMta("")
                        .status("5.0.0")
                        .diagnosticCode("")
                        .build())
                .build();

        bench.sendBounce()
                .handle(
                        HOME,
                        bounceOf(recipient).toBuilder()
                                .bounceSenderArn("")
                                .explanation("")
                                .build());

        CapturedBounce captured = bench.bounces.captured.all().get(0);
        assertThat(captured.explanation()).isEqualTo("This message could not be delivered.");
        assertThat(captured.recipients().get(0))
                .isEqualTo(new CapturedBounce.Recipient(
                        new EmailAddress("user@example.com"),
                        new EmailAddress("user@example.com"),
                        null,
                        DsnAction.FAILED,
                        "5.0.0",
                        "",
                        "",
                        null,
                        List.of()));
    }

    @Test
    void a_refused_call_captures_nothing_and_is_kept_as_it_came() {
        bench.bounces.clock.step(Duration.ofHours(1));

        Refusal refusal = bench.refusal(bounceOf(typed("no address", "Undefined"), typed("b", "Undefined")));

        assertThat(bench.bounces.captured.all()).isEmpty();
        assertThat(bench.bounces.refused.all())
                .containsExactly(new RefusedBounce(
                        HOME,
                        bench.bounces.clock.instant(),
                        "InvalidParameterValue",
                        refusal.text(),
                        "received-1",
                        "mailer-daemon@example.com",
                        List.of("no address", "b")));
    }

    @Test
    void a_refused_call_that_says_nothing_is_kept_too() {
        bench.refusal(SendBounceRequest.builder().build());

        RefusedBounce kept = bench.bounces.refused.all().get(0);
        assertThat(kept.code()).isEqualTo("ValidationError");
        assertThat(kept.originalMessageId()).isEmpty();
        assertThat(kept.bounceSender()).isEmpty();
        assertThat(kept.recipients()).isEmpty();
    }

    @Test
    void a_second_call_within_a_second_is_throttled_and_one_after_it_passes() {
        SendBounce action = bench.sendBounce(1, BounceBench.STRICT);
        action.handle(HOME, bounce(request -> {}));
        bench.bounces.clock.step(Duration.ofMillis(999));

        Refusal refusal = Refusal.of(() -> action.handle(HOME, bounce(request -> {})));
        bench.bounces.clock.step(Duration.ofMillis(1));
        action.handle(HOME, bounce(request -> {}));

        assertThat(refusal).isEqualTo(new Refusal("Throttling", 400, "Rate exceeded"));
        assertThat(bench.bounces.captured.all()).hasSize(2);
        assertThat(bench.bounces.refused.all()).extracting(RefusedBounce::code).containsExactly("Throttling");
    }

    @Test
    void a_call_that_is_refused_for_another_reason_counts_for_the_rate() {
        SendBounce action = bench.sendBounce(1, BounceBench.STRICT);
        Refusal.of(() -> action.handle(HOME, SendBounceRequest.builder().build()));

        Refusal refusal = Refusal.of(() -> action.handle(HOME, bounce(request -> {})));

        assertThat(refusal.code()).isEqualTo("Throttling");
    }

    @Test
    void accounts_do_not_throttle_each_other() {
        SendBounce action = bench.sendBounce(1, BounceBench.STRICT);
        action.handle(HOME, bounce(request -> {}));

        Refusal refusal = Refusal.of(() -> action.handle(OTHER_ACCOUNT, bounce(request -> {})));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
    }

    @Test
    void a_setting_switches_the_rate_off() {
        SendBounce action = bench.sendBounce(0, BounceBench.STRICT);

        action.handle(HOME, bounce(request -> {}));
        action.handle(HOME, bounce(request -> {}));

        assertThat(bench.bounces.captured.all()).hasSize(2);
    }
}
