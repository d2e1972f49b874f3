package sesemulator.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mime.RawMessage;
import sesemulator.sending.MessageTag;
import sesemulator.sending.SendingDesk;
import sesemulator.sending.SendingIdentity;
import sesemulator.sending.SendingOrder;
import sesemulator.sending.ToldAddress;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;

/**
 * The action SendRawEmail: a mail that the caller wrote. Documented: what the call does not tell, the mail's own header does;
 * tags of the header count only where the call has none.
 */
public final class SendRawEmail {
    private final SendingDesk desk;

    public SendRawEmail(SendingDesk desk) {
        this.desk = desk;
    }

    SendRawEmailResponse handle(Scope scope, SendRawEmailRequest request) {
        SendingModel.check(request);
        RawMessage message = RawMessage.read(request.rawMessage().data().asByteArray());
        String configurationSet = told(request.configurationSetName(), message.configurationSet());
        desk.requireMaySend(scope, configurationSet);
        SendingOrder order = order(request, message, configurationSet);
        MailId id = desk.send(
                scope,
                order,
                stamp -> message.rewritten(
                        stamp.id().value(),
                        stamp.scope().region(),
                        stamp.scope().accountId(),
                        stamp.time()));
        return SendRawEmailResponse.builder().messageId(id.value()).build();
    }

    private static SendingOrder order(
            SendRawEmailRequest request, RawMessage message, @Nullable String configurationSet) {
        String source = told(request.source(), Optional.of(message.from()).filter(from -> !from.isEmpty()));
        if (source == null) {
            throw RawMessage.missingFrom();
        }
        String from = message.from().isEmpty() ? source : message.from();
        SendingIdentity sender = SendingOrderReader.identity(source, told(request.sourceArn(), message.sourceArn()));
        SendingIdentity author = SendingOrderReader.identity(from, told(request.fromArn(), message.fromArn()));
        String returnPath = message.returnPath();
        SendingIdentity returns = returnPath == null
                ? sender
                : SendingOrderReader.identity(returnPath, told(request.returnPathArn(), message.returnPathArn()));
        List<ToldAddress> to = SendingOrderReader.addresses(message.to());
        List<ToldAddress> cc = SendingOrderReader.addresses(message.cc());
        List<ToldAddress> bcc = SendingOrderReader.addresses(message.bcc());
        if (!request.destinations().isEmpty()) {
            List<ToldAddress> told = SendingOrderReader.addresses(request.destinations());
            to = among(told, to);
            cc = among(told, cc);
            bcc = others(told, to, cc);
        }
        return new SendingOrder(
                "SendRawEmail", sender, author, returns, to, cc, bcc, configurationSet, tags(request, message), null);
    }

    /** Those destinations that a field of the header names; documented: only destinations get the mail. */
    private static List<ToldAddress> among(List<ToldAddress> destinations, List<ToldAddress> named) {
        Set<EmailAddress> addresses = named.stream().map(ToldAddress::address).collect(Collectors.toSet());
        return destinations.stream()
                .filter(each -> addresses.contains(each.address()))
                .toList();
    }

    private static List<ToldAddress> others(
            List<ToldAddress> destinations, List<ToldAddress> to, List<ToldAddress> cc) {
        return destinations.stream()
                .filter(each -> !to.contains(each) && !cc.contains(each))
                .toList();
    }

    private static List<MessageTag> tags(SendRawEmailRequest request, RawMessage message) {
        if (!request.tags().isEmpty()) {
            return MessageTags.read(request.tags());
        }
        Stream<MessageTag> tags = message.tags().stream().map(tag -> new MessageTag(tag.name(), tag.value()));
        return MessageTags.checked(tags);
    }

    /** What the call tells, else what the header does; empty is not told. */
    private static @Nullable String told(@Nullable String parameter, Optional<String> header) {
        return parameter == null || parameter.isEmpty() ? header.orElse(null) : parameter;
    }
}
