package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;
import static sesemulator.operation.Requests.bounce;
import static sesemulator.operation.Requests.bounceOf;
import static sesemulator.operation.Requests.typed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RefusedBounce;
import sesemulator.dsn.DsnAction;
import sesemulator.error.Refusal;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

class SendBounceTest {
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
}
