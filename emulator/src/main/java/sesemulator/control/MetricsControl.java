package sesemulator.control;

import java.util.List;
import java.util.function.Supplier;

/** {@code /_emulator/metrics}: what the emulator does, in numbers for Prometheus. */
public final class MetricsControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/metrics";

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<byte[]> text;

    /** @param text in Prometheus's text format */
    public MetricsControl(Supplier<byte[]> text) {
        this.text = text;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, (context, query) -> context.contentType(TYPE).result(text.get())));
    }
}
