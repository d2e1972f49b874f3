package sesemulator.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceSettings;
import sesemulator.bounce.CapturedBounce;
import sesemulator.dsn.DeliveryReport;
import sesemulator.dsn.DsnCheck;
import sesemulator.dsn.DsnComposer;
import sesemulator.dsn.DsnStyle;
import sesemulator.dsn.RecipientReport;
import sesemulator.error.SesException;
import sesemulator.fuzz.Reading;
import sesemulator.fuzz.TwoParts;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.protocol.FormCall;
import sesemulator.protocol.Operations;
import sesemulator.protocol.SomeOperations;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** What holds of any call of SendBounce for any mail: it is refused, or a mail program reads in the bounce what was asked. */
public final class BounceCheck {
    private BounceCheck() {}

    /** @param input the form of the call on the first line, then the original */
    public static void bounceSaysWhatWasAskedFor(byte[] input) throws Exception {
        TwoParts parts = TwoParts.of(input);
        for (DsnStyle style : DsnStyle.values()) {
            Reading.endsWellOrIn(
                    SesException.class, () -> bounce(new String(parts.first(), UTF_8), parts.rest(), style));
        }
    }

    private static void bounce(String form, byte[] original, DsnStyle style) throws Exception {
        OperationsBench bench = new OperationsBench();
        Mail received = bench.bounces.receive(
                OperationsBench.HOME,
                BounceBench.envelope("sender@outside.example", "user@example.com"),
                HeaderBlock.of(original).octets());

        FormCall.answer(sendBounce(bench, style), OperationsBench.HOME, "Action=SendBounce&Version=2010-12-01&" + form);

        CapturedBounce captured = bench.bounces.captured.all().get(0);
        DeliveryReport report = report(captured, received.headers().octets());
        DsnCheck.saysWhat(report, style);
        assertThat(bench.bounces.captured.bytes(captured.id())).contains(DsnComposer.compose(report, style));
    }

    private static Operations sendBounce(OperationsBench bench, DsnStyle style) {
        BounceSettings settings = new BounceSettings(style, false, false);
        return new SomeOperations()
                .add("SendBounce", SendBounceRequest::builder, bench.sendBounce(0, settings)::handle)
                .build();
    }

    private static DeliveryReport report(CapturedBounce bounce, String originalHeaders) {
        return new DeliveryReport(
                bounce.id().value(),
                bounce.scope().accountId(),
                bounce.scope().region(),
                bounce.time(),
                bounce.sender().name(),
                bounce.sender().address().value(),
                bounce.to().value(),
                bounce.explanation(),
                bounce.reportingMta(),
                bounce.arrivalDate(),
                bounce.extensionFields(),
                bounce.recipients().stream().map(BounceCheck::report).toList(),
                originalHeaders);
    }

    private static RecipientReport report(CapturedBounce.Recipient recipient) {
        return new RecipientReport(
                recipient.recipient().value(),
                recipient.finalRecipient().value(),
                recipient.action(),
                recipient.status(),
                recipient.diagnosticCode(),
                recipient.remoteMta(),
                recipient.lastAttemptDate(),
                recipient.extensionFields());
    }
}
