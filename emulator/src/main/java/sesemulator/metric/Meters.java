package sesemulator.metric;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import sesemulator.error.KnownErrors;
import sesemulator.request.ApiRequest;

/**
 * Counts what happens at the doors. No label takes what a client made up, so their number is bounded. Safe for many
 * threads.
 */
public final class Meters {
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5};
    private static final String PREFIX = "ses_emulator_";
    private static final int FIRST_ERROR = 400;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Set<String> actions;
    private final Counter calls;
    private final Histogram durations;
    private final Counter bounces;
    private final Counter replies;

    /** @param actions the names of those that there are; any other is "other" */
    public Meters(Set<String> actions) {
        this.actions = Set.copyOf(actions);
        calls = Counter.builder()
                .name(PREFIX + "api_calls")
                .help("Calls of the SES API, by what came of them: ok, an error code, or what a fault made of them.")
                .labelNames("action", "outcome")
                .register(registry);
        durations = Histogram.builder()
                .name(PREFIX + "api_call_duration_seconds")
                .help("How long calls of the SES API took, faults included.")
                .labelNames("action")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
        bounces = Counter.builder()
                .name(PREFIX + "bounces")
                .help("Delivery status notifications written, by SendBounce and by rules.")
                .register(registry);
        replies = Counter.builder()
                .name(PREFIX + "smtp_replies")
                .help("Replies to MAIL, RCPT and the data of mail; 250 is a mail, a recipient or a sender taken.")
                .labelNames("command", "code")
                .register(registry);
    }

    public void called(ApiRequest call) {
        String action = nameOf(call.action());
        calls.labelValues(action, outcome(call)).inc();
        durations.labelValues(action).observe(call.duration().toNanos() / 1e9);
    }

    private String nameOf(@Nullable String action) {
        if (action == null) {
            return "none";
        }
        return actions.contains(action) ? action : "other";
    }

    private static String outcome(ApiRequest call) {
        if (call.status() == null) {
            return "no_answer";
        }
        if (call.error() != null) {
            return KnownErrors.status(call.error().code()).isPresent()
                    ? call.error().code()
                    : "other_error";
        }
        return call.status() < FIRST_ERROR ? "ok" : "http_" + call.status();
    }

    public void bounced() {
        bounces.inc();
    }

    /** @param command MAIL, RCPT or DATA */
    public void replied(String command, int code) {
        replies.labelValues(command, Integer.toString(code)).inc();
    }

    /**
     * A number that is asked for whenever somebody looks.
     *
     * @param name what follows the prefix of all names
     */
    public void watch(String name, String help, DoubleSupplier number) {
        GaugeWithCallback.builder()
                .name(PREFIX + name)
                .help(help)
                .callback(gauge -> gauge.call(number.getAsDouble()))
                .register(registry);
    }

    /** The same for several numbers of one name, by the value of a label. */
    public void watch(String name, String help, String label, Map<String, DoubleSupplier> numbers) {
        Map<String, DoubleSupplier> inOrder = new TreeMap<>(numbers);
        GaugeWithCallback.builder()
                .name(PREFIX + name)
                .help(help)
                .labelNames(label)
                .callback(gauge -> inOrder.forEach((value, number) -> gauge.call(number.getAsDouble(), value)))
                .register(registry);
    }

    /** All of them in Prometheus's text format, version 0.0.4. */
    public byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape(), EscapingScheme.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }
}
