package sesemulator.operation;

import sesemulator.protocol.Operations;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** All actions of SES, and what answers each. */
public final class SesOperations {
    static final String VERSION = "2010-12-01";

    private SesOperations() {}

    public static Operations table(
            SendBounce sendBounce, IdentityActions identities, ReceiptActions receipt, SendingActions sending) {
        Operations.Builder table = Operations.builder(VERSION);
        table.add("SendBounce", SendBounceRequest::builder, sendBounce::handle);
        identities.addTo(table);
        receipt.addTo(table);
        sending.addTo(table);
        return table.build();
    }
}
