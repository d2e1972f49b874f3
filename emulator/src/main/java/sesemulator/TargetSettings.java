package sesemulator;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sesemulator.outbound.Arn;
import sesemulator.outbound.AwsEndpoint;
import sesemulator.outbound.HttpUrl;
import sesemulator.outbound.SubscriptionDesk;

/**
 * Where the actions of receipt rules and the events of sent mail lead; checked once, before anything starts.
 *
 * @param s3 null for the emulator's own buckets
 * @param sns null for the emulator's own topics
 * @param lambda null for none
 * @param firehose null for none
 * @param cloudWatch null for none
 * @param functions URLs by ARN
 * @param publicUrl where subscribers reach the server; null for host and port
 */
record TargetSettings(
        @Nullable AwsEndpoint s3,
        @Nullable AwsEndpoint sns,
        @Nullable AwsEndpoint lambda,
        @Nullable AwsEndpoint firehose,
        @Nullable AwsEndpoint cloudWatch,
        List<SubscriptionDesk.Setting> subscriptions,
        Map<String, URI> functions,
        @Nullable URI publicUrl) {
    /** @throws StartException if a setting cannot be */
    static TargetSettings of(Config config) {
        if (config.snsEndpoint().isPresent() && config.snsSubscriptions() != null) {
            throw StartException.badOption("--sns-subscription has no effect with --sns-endpoint; subscribe there");
        }
        return new TargetSettings(
                endpoint("--s3-endpoint", config.s3Endpoint()),
                endpoint("--sns-endpoint", config.snsEndpoint()),
                endpoint("--lambda-endpoint", config.lambdaEndpoint()),
                endpoint("--firehose-endpoint", config.firehoseEndpoint()),
                endpoint("--cloudwatch-endpoint", config.cloudwatchEndpoint()),
                subscriptions(config.snsSubscriptions()),
                functions(config.lambdaFunctions()),
                config.publicUrl()
                        .map(told -> HttpUrl.parse(told)
                                .orElseThrow(() -> invalid("--public-url", told, "http://emulator:8080")))
                        .orElse(null));
    }

    private static @Nullable AwsEndpoint endpoint(String option, Optional<String> told) {
        return told.map(text -> AwsEndpoint.parse(text)
                        .orElseThrow(() -> invalid(option, withoutSecret(text), "http://localhost:4566")))
                .orElse(null);
    }

    private static List<SubscriptionDesk.Setting> subscriptions(@Nullable List<String> told) {
        String example = "arn:aws:sns:us-east-1:000000000000:topic=http://localhost:3000/";
        return orNone(told).stream()
                .map(text -> pair("--sns-subscription", text, example, Arn::ofTopic))
                .map(pair -> new SubscriptionDesk.Setting(pair.getKey(), pair.getValue()))
                .distinct()
                .toList();
    }

    private static Map<String, URI> functions(@Nullable List<String> told) {
        String example = "arn:aws:lambda:us-east-1:000000000000:function:name=http://localhost:9000/";
        Map<String, URI> functions = new HashMap<>();
        orNone(told).stream()
                .map(text -> pair("--lambda-function", text, example, Arn::ofFunction))
                .forEach(pair -> functions.put(pair.getKey().value(), pair.getValue()));
        return Map.copyOf(functions);
    }

    private static Map.Entry<Arn, URI> pair(
            String option, String text, String example, Function<String, Optional<Arn>> reader) {
        String[] parts = text.split("=", 2);
        Optional<Arn> arn = reader.apply(parts[0].strip());
        Optional<URI> url = parts.length == 2 ? HttpUrl.parse(parts[1]) : Optional.empty();
        if (arn.isEmpty() || url.isEmpty()) {
            throw invalid(option, text, example);
        }
        return Map.entry(arn.get(), url.get());
    }

    private static List<String> orNone(@Nullable List<String> told) {
        return told == null ? List.of() : told;
    }

    private static String withoutSecret(String url) {
        return url.replaceFirst("//.*@", "//…@");
    }

    private static StartException invalid(String option, String told, String example) {
        return StartException.badOption("Invalid " + option + ": '" + told + "'; one looks like " + example);
    }
}
