package sesemulator.client;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An emulator with options that only the tests of one class want. */
final class OwnEmulator implements BeforeAllCallback, AfterAllCallback {
    private final String[] options;
    private @Nullable EmulatorProcess process;

    OwnEmulator(String... options) {
        this.options = options.clone();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        process = EmulatorProcess.start(options);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (process != null) {
            process.close();
        }
    }

    Account account() {
        return requireNonNull(process).emulator().account();
    }
}
