package sesemulator.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sesemulator.configuration.EventTarget;
import sesemulator.mail.HeaderBlock;
import sesemulator.sending.SendingEvent;

/** Takes the values of a destination's dimensions from an event; what it has none of is the default value. */
final class MetricDimensions {
    private MetricDimensions() {}

    static Metric metric(EventTarget.CloudWatch target, SendingEvent event, HeaderBlock headers) {
        List<Metric.Dimension> dimensions = target.dimensions().stream()
                .map(dimension -> new Metric.Dimension(
                        dimension.name(), value(dimension, event, headers).orElse(dimension.defaultValue())))
                .toList();
        return new Metric(EventType.of(event).metricName(), event.time(), dimensions);
    }

    /** The first value where there are more; that the tags of SES count among message tags is documented. */
    private static Optional<String> value(EventTarget.Dimension dimension, SendingEvent event, HeaderBlock headers) {
        Optional<String> value =
                switch (dimension.source()) {
                    case "messageTag" -> first(EventTags.of(event), dimension.name());
                    case "emailHeader" ->
                        Optional.of(headers.first(dimension.name()).strip());
                    case "linkTag" ->
                        event instanceof SendingEvent.Click click
                                ? first(click.linkTags(), dimension.name())
                                : Optional.empty();
                    default -> Optional.empty();
                };
        return value.filter(text -> !text.isEmpty());
    }

    private static Optional<String> first(Map<String, List<String>> tags, String name) {
        return tags.getOrDefault(name, List.of()).stream().findFirst();
    }
}
