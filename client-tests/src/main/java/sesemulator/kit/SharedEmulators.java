package sesemulator.kit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The emulators of a run of tests, one for each source and set of options; JUnit's root store closes them at the end. */
final class SharedEmulators {
    private static final Namespace NAMESPACE = Namespace.create(SharedEmulators.class);

    private SharedEmulators() {}

    static RunningEmulator of(ExtensionContext context, TestSettings settings) {
        Key key = new Key(settings.source(), settings.options());
        Resource resource = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        key, start -> new Resource(start.source().start(start.options())), Resource.class);
        return requireNonNull(resource).emulator();
    }

    private record Key(EmulatorSource source, List<String> options) {}

    /** Closed by JUnit 5 as the one, and by JUnit 6 as the other. */
    private record Resource(RunningEmulator emulator) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            emulator.close();
        }
    }
}
