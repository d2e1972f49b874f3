package sesemulator.bounce;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.dsn.DsnAction;
import sesemulator.identity.IdentityArn;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;

/** An order for a bounce of mail to {@code user@example.com}, of which a test says what is different. */
public final class OrderBuilder {
    private final MailId original;
    private final List<BouncedRecipient> recipients = new ArrayList<>();
    private String sender = "mailer-daemon@example.com";
    private @Nullable IdentityArn senderArn;

    private OrderBuilder(MailId original) {
        this.original = original;
    }

    public static OrderBuilder order(MailId original) {
        return new OrderBuilder(original);
    }

    OrderBuilder sender(String address) {
        sender = address;
        return this;
    }

    OrderBuilder senderArn(String arn) {
        senderArn = IdentityArn.parse(arn).orElseThrow();
        return this;
    }

    OrderBuilder recipient(String address) {
        recipients.add(new BouncedRecipient(new EmailAddress(address), null, BounceType.DOES_NOT_EXIST, null));
        return this;
    }

    OrderBuilder recipient(String address, String arn) {
        IdentityArn recipientArn = IdentityArn.parse(arn).orElseThrow();
        recipients.add(new BouncedRecipient(new EmailAddress(address), recipientArn, BounceType.DOES_NOT_EXIST, null));
        return this;
    }

    OrderBuilder recipientWithFinalRecipient(String address, String finalAddress) {
        BouncedRecipient.Fields fields = new BouncedRecipient.Fields(
                new EmailAddress(finalAddress), DsnAction.FAILED, "", "5.1.1", "", null, List.of());
        recipients.add(new BouncedRecipient(new EmailAddress(address), null, null, fields));
        return this;
    }

    public BounceOrder build() {
        if (recipients.isEmpty()) {
            recipient("user@example.com");
        }
        NamedAddress from = new NamedAddress("", new EmailAddress(sender));
        return new BounceOrder(original, from, senderArn, "", null, null, List.of(), recipients);
    }
}
