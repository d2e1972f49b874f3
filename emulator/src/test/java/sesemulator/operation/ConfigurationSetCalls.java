package sesemulator.operation;

import java.util.Map;
import java.util.TreeMap;

/** Calls of the actions on configuration sets, with every member that is required somewhere. */
final class ConfigurationSetCalls {
    private static final Map<String, String> NAMED = Map.of("ConfigurationSetName", "set", "Enabled", "false");

    private ConfigurationSetCalls() {}

    /** A set with a destination; another with tracking options, too. */
    static void prepare(OperationsBench bench) {
        bench.call("CreateConfigurationSet", Map.of("ConfigurationSet.Name", "set"));
        bench.call("CreateConfigurationSetEventDestination", destination("set", "there"));
        bench.call("CreateConfigurationSet", Map.of("ConfigurationSet.Name", "tracking"));
        bench.call("CreateConfigurationSetTrackingOptions", tracking("tracking"));
    }

    static Map<String, String> complete(String action) {
        return switch (action) {
            case "CreateConfigurationSet" -> Map.of("ConfigurationSet.Name", "new");
            case "CreateConfigurationSetEventDestination" -> destination("set", "new");
            case "UpdateConfigurationSetEventDestination" -> destination("set", "there");
            case "DeleteConfigurationSetEventDestination" ->
                Map.of("ConfigurationSetName", "set", "EventDestinationName", "there");
            case "CreateConfigurationSetTrackingOptions" -> tracking("set");
            case "UpdateConfigurationSetTrackingOptions", "DeleteConfigurationSetTrackingOptions" ->
                tracking("tracking");
            default -> NAMED;
        };
    }

    static Map<String, String> destination(String set, String name) {
        Map<String, String> call = new TreeMap<>(targetless(set, name));
        call.put("EventDestination.SNSDestination.TopicARN", "arn:aws:sns:us-west-2:111122223333:events");
        return call;
    }

    static Map<String, String> targetless(String set, String name) {
        return Map.of(
                "ConfigurationSetName", set,
                "EventDestination.Name", name,
                "EventDestination.Enabled", "true",
                "EventDestination.MatchingEventTypes.member.1", "bounce",
                "EventDestination.MatchingEventTypes.member.2", "send");
    }

    static Map<String, String> tracking(String set) {
        return Map.of("ConfigurationSetName", set, "TrackingOptions.CustomRedirectDomain", "links.example.com");
    }
}
