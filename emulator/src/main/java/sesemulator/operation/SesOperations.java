package sesemulator.operation;

import static java.util.stream.Collectors.toSet;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import sesemulator.protocol.Operation;
import sesemulator.protocol.Operations;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** All actions of SES, and what answers each. */
public final class SesOperations {
    static final String VERSION = "2010-12-01";

    private SesOperations() {}

    public static Operations table(
            SendBounce sendBounce, IdentityActions identities, ReceiptActions receipt, SendingActions sending) {
        Set<String> names = Coverage.all().stream().map(Coverage::action).collect(toSet());
        return new Operations(VERSION, names, action -> {
            if (action.equals("SendBounce")) {
                return Operation.of(SendBounceRequest::builder, sendBounce::handle);
            }
            return Stream.<Operations.Table>of(identities, receipt, sending)
                    .map(table -> table.find(action))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        });
    }
}
