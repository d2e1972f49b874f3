package sesemulator.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import sesemulator.receipt.ReceiptAction;

/**
 * Under which name each kind of action stands in a document, told to Jackson so that the kinds themselves need not know.
 * A name that was written once stays.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReceiptAction.S3.class, name = "S3"),
    @JsonSubTypes.Type(value = ReceiptAction.Sns.class, name = "SNS"),
    @JsonSubTypes.Type(value = ReceiptAction.Lambda.class, name = "Lambda"),
    @JsonSubTypes.Type(value = ReceiptAction.Bounce.class, name = "Bounce"),
    @JsonSubTypes.Type(value = ReceiptAction.AddHeader.class, name = "AddHeader"),
    @JsonSubTypes.Type(value = ReceiptAction.Stop.class, name = "Stop"),
    @JsonSubTypes.Type(value = ReceiptAction.WorkMail.class, name = "WorkMail"),
    @JsonSubTypes.Type(value = ReceiptAction.Connect.class, name = "Connect")
})
interface ReceiptActionTypes {}
