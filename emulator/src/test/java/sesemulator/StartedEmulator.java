package sesemulator;

import io.javalin.Javalin;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import sesemulator.receipt.ActionTargets;

/** A whole emulator on free ports, for the tests of its rooms. */
public final class StartedEmulator implements AutoCloseable {
    private final Emulator emulator;

    /** @param flags settings beside the ports, such as {@code --rate-limit 0} */
    public StartedEmulator(String... flags) {
        String[] ports = {"--http-port", "0", "--smtp-port", "0"};
        emulator = new Emulator(TestConfig.of(
                Stream.concat(Arrays.stream(ports), Arrays.stream(flags)).toArray(String[]::new)));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + emulator.httpPort());
    }

    public URI tlsUri() {
        return URI.create("https://localhost:" + emulator.httpsPort().orElseThrow());
    }

    public int smtpPort() {
        return emulator.smtpPort();
    }

    /** Every method and path that the server answers, such as {@code GET /_emulator/clock}; parameters in braces. */
    public List<String> routes() {
        return field("http", Javalin.class).unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " "
                        + endpoint.path.replace('<', '{').replace('>', '}'))
                .toList();
    }

    /** What the actions of rules lead to. */
    public ActionTargets targets() {
        return field("outbound", OutboundDoors.class).targets();
    }

    /** By reflection, since nothing but these tests needs it. */
    private <T> T field(String name, Class<T> type) {
        try {
            Field field = Emulator.class.getDeclaredField(name);
            field.setAccessible(true);
            return type.cast(field.get(emulator));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        emulator.close();
    }
}
