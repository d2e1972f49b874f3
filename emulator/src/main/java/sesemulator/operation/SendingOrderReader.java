package sesemulator.operation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentityArn;
import sesemulator.sending.MessageTag;
import sesemulator.sending.SendingIdentity;
import sesemulator.sending.SendingOrder;
import sesemulator.sending.ToldAddress;
import software.amazon.awssdk.services.ses.model.Destination;

/**
 * Reads what the actions that send have in common. Observed: the order in which addresses are checked, which is source, To,
 * Cc, Bcc, return path, Reply-To.
 */
record SendingOrderReader(
        String action,
        String source,
        @Nullable String sourceArn,
        @Nullable String returnPath,
        @Nullable String returnPathArn,
        List<String> replyTo,
        @Nullable String configurationSet,
        @Nullable String template) {
    SendingOrder read(Destination destination, List<MessageTag> tags) {
        SendingIdentity from = identity(source, sourceArn);
        List<ToldAddress> to = addresses(destination.toAddresses());
        List<ToldAddress> cc = addresses(destination.ccAddresses());
        List<ToldAddress> bcc = addresses(destination.bccAddresses());
        SendingIdentity returns = returns(from);
        addresses(replyTo);
        return new SendingOrder(action, from, from, returns, to, cc, bcc, named(configurationSet), tags, template);
    }

    private SendingIdentity returns(SendingIdentity from) {
        return returnPath == null || returnPath.isEmpty() ? from : identity(returnPath, returnPathArn);
    }

    static SendingIdentity identity(String address, @Nullable String arn) {
        return new SendingIdentity(ToldAddress.parse(address), arn(arn));
    }

    /** An empty ARN is none, as with SendBounce. */
    private static @Nullable IdentityArn arn(@Nullable String told) {
        if (told == null || told.isEmpty()) {
            return null;
        }
        return IdentityArn.parse(told)
                .orElseThrow(() -> SesErrors.invalidParameterValue("Invalid ARN: '" + told
                        + "'. An identity's ARN looks like arn:aws:ses:us-east-1:123456789012:identity/example.com."));
    }

    static List<ToldAddress> addresses(List<String> told) {
        return told.stream()
                .map(address -> Objects.requireNonNullElse(address, ""))
                .map(ToldAddress::parse)
                .toList();
    }

    /** An empty name is none (assumed). */
    static @Nullable String named(@Nullable String configurationSet) {
        return configurationSet == null || configurationSet.isEmpty() ? null : configurationSet;
    }
}
