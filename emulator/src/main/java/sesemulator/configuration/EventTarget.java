package sesemulator.configuration;

import java.util.List;

/** Where events are published to. The API of 2010-12-01 has these three and no EventBridge. */
public sealed interface EventTarget {
    /** Metrics with these dimensions. */
    record CloudWatch(List<Dimension> dimensions) implements EventTarget {
        public CloudWatch {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** A delivery stream, and the role by which SES may put into it. */
    record Firehose(String roleArn, String streamArn) implements EventTarget {}

    record Sns(String topicArn) implements EventTarget {}

    /** @param source as in the model: {@code messageTag}, {@code emailHeader} or {@code linkTag} */
    record Dimension(String name, String source, String defaultValue) {}
}
