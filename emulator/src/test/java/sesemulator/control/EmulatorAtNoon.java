package sesemulator.control;

import static sesemulator.control.ControlClient.CLOCK;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import sesemulator.StartedEmulator;

/** An emulator for the tests of one class, which holds nothing before each, and whose clock stands at 2026-01-31T12:00:00Z. */
final class EmulatorAtNoon implements BeforeEachCallback, AfterAllCallback {
    private final StartedEmulator emulator;
    private final ControlClient control;

    EmulatorAtNoon(String... options) {
        emulator = new StartedEmulator(options);
        control = new ControlClient(emulator.uri());
    }

    ControlClient control() {
        return control;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        control.post("/_emulator/reset", "");
        control.put(CLOCK, "{\"frozen\": true, \"now\": \"2026-01-31T12:00:00Z\"}");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        emulator.close();
    }
}
