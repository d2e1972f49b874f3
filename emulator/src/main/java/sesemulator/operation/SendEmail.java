package sesemulator.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;
import sesemulator.mime.MessageComposer;
import sesemulator.mime.MimeContent;
import sesemulator.mime.OutgoingMessage;
import sesemulator.sending.Draft;
import sesemulator.sending.SendingDesk;
import sesemulator.sending.SendingOrder;
import sesemulator.sending.ToldAddress;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailResponse;

/** The action SendEmail: a mail that SES composes. */
public final class SendEmail {
    private final SendingDesk desk;

    public SendEmail(SendingDesk desk) {
        this.desk = desk;
    }

    SendEmailResponse handle(Scope scope, SendEmailRequest request) {
        SendingModel.check(request);
        desk.requireMaySend(scope, SendingOrderReader.named(request.configurationSetName()));
        SendingOrder order = new SendingOrderReader(
                        "SendEmail",
                        request.source(),
                        request.sourceArn(),
                        request.returnPath(),
                        request.returnPathArn(),
                        request.replyToAddresses(),
                        request.configurationSetName(),
                        null)
                .read(request.destination(), MessageTags.read(request.tags()));
        Draft draft = stamp -> MessageComposer.compose(message(
                stamp,
                order,
                request.replyToAddresses(),
                content(request.message().subject()),
                optional(request.message().body().text()),
                optional(request.message().body().html())));
        MailId id = desk.send(scope, order, draft);
        return SendEmailResponse.builder().messageId(id.value()).build();
    }

    static OutgoingMessage message(
            Draft.Stamp stamp,
            SendingOrder order,
            List<String> replyTo,
            MimeContent subject,
            @Nullable MimeContent text,
            @Nullable MimeContent html) {
        return new OutgoingMessage(
                stamp.id().value(),
                stamp.scope().region(),
                stamp.scope().accountId(),
                stamp.time(),
                order.source().told().text(),
                replyTo,
                texts(order.to()),
                texts(order.cc()),
                subject,
                text,
                html);
    }

    private static List<String> texts(List<ToldAddress> told) {
        return told.stream().map(ToldAddress::text).toList();
    }

    private static MimeContent content(Content content) {
        return new MimeContent(content.data(), content.charset());
    }

    private static @Nullable MimeContent optional(@Nullable Content content) {
        return content == null ? null : content(content);
    }
}
