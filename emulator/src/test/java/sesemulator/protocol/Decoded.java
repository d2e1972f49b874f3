package sesemulator.protocol;

import software.amazon.awssdk.services.ses.model.CreateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.ListIdentitiesRequest;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/** Requests decoded from forms. */
final class Decoded {
    private Decoded() {}

    static SendBounceRequest sendBounce(String form) {
        return RequestDecoder.decode(SendBounceRequest::builder, Golden.parameters(form));
    }

    static ListIdentitiesRequest listIdentities(String form) {
        return RequestDecoder.decode(ListIdentitiesRequest::builder, Golden.parameters(form));
    }

    static CreateReceiptRuleRequest createRule(String form) {
        return RequestDecoder.decode(CreateReceiptRuleRequest::builder, Golden.parameters(form));
    }

    static SendRawEmailRequest rawEmail(String form) {
        return RequestDecoder.decode(SendRawEmailRequest::builder, Golden.parameters(form));
    }
}
