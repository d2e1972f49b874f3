package sesemulator.client;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The emulator that most tests use: the running one that was named, else one that is started when first asked for. */
final class SharedEmulator {
    private static final @Nullable String NAMED = System.getProperty("emulator.endpoint");
    private static final Emulator EMULATOR = NAMED == null ? started() : named(NAMED);

    private SharedEmulator() {}

    static Emulator get() {
        return EMULATOR;
    }

    static Account account() {
        return EMULATOR.account();
    }

    static Control control() {
        return EMULATOR.control();
    }

    static Smtp smtp() {
        return EMULATOR.smtp();
    }

    /** An account that receives by SMTP the mail for {@link Account#domain()}. */
    static Account accountWithMailDomain() {
        return EMULATOR.account().receivingByDomain();
    }

    private static Emulator started() {
        EmulatorProcess process = EmulatorProcess.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop-shared-emulator"));
        return process.emulator();
    }

    private static Emulator named(String endpoint) {
        List<String> smtp =
                List.of(System.getProperty("emulator.smtp", "localhost:2525").split(":", 2));
        return new Emulator(URI.create(endpoint), smtp.get(0), Integer.parseInt(smtp.get(1)));
    }
}
