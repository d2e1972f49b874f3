package sesemulator.bounce;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.dsn.DsnAction;
import sesemulator.mail.AddressSyntax;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;

/**
 * A bounce that a receipt rule sends, or SES by itself on account of one.
 *
 * @param rule the rule's name
 * @param recipients those that the rule is for
 * @param replyCode of SMTP, three digits
 * @param statusCode of RFC 3463; without, the general one of the reply code's class (assumed)
 * @param message goes into the Diagnostic-Code
 * @param explanation the part for people; empty for the usual one, as with a rule's message (observed)
 */
public record RuleBounce(
        String rule,
        NamedAddress sender,
        List<EmailAddress> recipients,
        String replyCode,
        @Nullable String statusCode,
        String message,
        String explanation) {
    /** From whom SES bounces by itself; assumed. */
    private static final NamedAddress SES = new NamedAddress("", new EmailAddress("MAILER-DAEMON@amazonses.com"));

    public RuleBounce {
        recipients = List.copyOf(recipients);
        message = message.replaceAll("[\\x00-\\x1f\\x7f]+", " ");
    }

    /** @throws sesemulator.error.SesException if the sender is no address */
    public static RuleBounce from(
            String sender,
            String rule,
            List<EmailAddress> recipients,
            String replyCode,
            @Nullable String statusCode,
            String message) {
        return new RuleBounce(rule, AddressSyntax.parse(sender), recipients, replyCode, statusCode, message, "");
    }

    /** For mail that is too long for a topic (observed). */
    public static RuleBounce ofTooLongMail(String rule, List<EmailAddress> recipients) {
        return new RuleBounce(
                rule, SES, recipients, "552", "5.2.3", "Message length exceeds limit set by recipient", "");
    }

    /** For mail that an action of the rule failed with; the one text stands in both places (observed). */
    public static RuleBounce ofFailedAction(String rule, List<EmailAddress> recipients) {
        String text = "This message could not be delivered due to a recipient error. Please try again later.";
        return new RuleBounce(rule, SES, recipients, "451", "4.3.0", text, text);
    }

    boolean isFromSes() {
        return sender.equals(SES);
    }

    BounceOrder order(MailId original) {
        String status = statusCode == null ? replyCode.charAt(0) + ".0.0" : statusCode;
        String told = statusCode == null ? "" : statusCode + " ";
        BouncedRecipient.Fields fields = new BouncedRecipient.Fields(
                null, DsnAction.FAILED, "", status, "smtp; " + replyCode + " " + told + message, null, List.of());
        List<BouncedRecipient> bounced = recipients.stream()
                .map(recipient -> new BouncedRecipient(recipient, null, null, fields))
                .toList();
        return new BounceOrder(original, sender, null, explanation, null, null, List.of(), bounced);
    }
}
