package sesemulator.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import sesemulator.configuration.EventTarget;

/** Under which name each kind of target stands in a document; a name that was written once stays. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EventTarget.CloudWatch.class, name = "CloudWatch"),
    @JsonSubTypes.Type(value = EventTarget.Firehose.class, name = "Firehose"),
    @JsonSubTypes.Type(value = EventTarget.Sns.class, name = "SNS")
})
interface EventTargetTypes {}
