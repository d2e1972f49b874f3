package sesemulator.outbound;

import java.net.URI;

/**
 * Who is told of what is published to a topic.
 *
 * @param id the last part of the subscription's ARN
 * @param token what the subscriber confirms with
 * @param isConfirmed whether it did; until then it gets nothing
 * @param isSetting whether the settings name it; then it outlives a reset
 */
public record Subscription(String id, Arn topic, URI endpoint, String token, boolean isConfirmed, boolean isSetting) {
    public String arn() {
        return topic + ":" + id;
    }
}
