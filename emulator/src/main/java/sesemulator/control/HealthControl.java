package sesemulator.control;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /_emulator/health}: 200 when every part is ready, else 503. */
public final class HealthControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/health";

    private static final Logger LOG = LoggerFactory.getLogger(HealthControl.class);

    private final Map<String, BooleanSupplier> parts;

    /** @param parts by name, each telling whether it is ready */
    public HealthControl(Map<String, BooleanSupplier> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, this::show).forAnybody());
    }

    private void show(Context context, Query query) {
        Map<String, Boolean> ready = new LinkedHashMap<>();
        parts.forEach((name, part) -> ready.put(name, isReady(name, part)));
        boolean allReady = !ready.containsValue(false);
        context.status(allReady ? 200 : 503).json(new View(allReady ? "ready" : "not ready", ready));
    }

    private static boolean isReady(String name, BooleanSupplier part) {
        try {
            return part.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("{} is not ready: {}", name, e.toString());
            return false;
        }
    }

    private record View(String status, Map<String, Boolean> ready) {}
}
