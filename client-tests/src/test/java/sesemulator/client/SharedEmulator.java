package sesemulator.client;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The emulator that most tests use: the running one that was named, else one that is started when first asked for. */
final class SharedEmulator {
    /** Domains whose mail by SMTP goes to an account of its own; each is given away once. */
    private static final int MAIL_DOMAINS = 64;

    private static final AtomicInteger DOMAINS_GIVEN = new AtomicInteger();
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

    /**
     * An account that receives by SMTP the mail for {@link Account#domain()}. In a running emulator that is the default
     * account, which others may use as well, so that throttled calls are tried again there.
     */
    static Account accountWithMailDomain() {
        int number = DOMAINS_GIVEN.getAndIncrement();
        if (NAMED != null) {
            Account account = EMULATOR.account();
            return new Account(EMULATOR, "000000000000", "us-east-1", account.domain(), Account.Retries.PATIENT);
        }
        if (number >= MAIL_DOMAINS) {
            throw new IllegalStateException("All " + MAIL_DOMAINS + " domains are given away; raise MAIL_DOMAINS");
        }
        return new Account(EMULATOR, accountId(number), "us-east-1", domain(number), Account.Retries.NONE);
    }

    private static Emulator started() {
        String owners = IntStream.range(0, MAIL_DOMAINS)
                .mapToObj(number -> domain(number) + "=" + accountId(number) + "/us-east-1")
                .collect(joining(","));
        EmulatorProcess process = EmulatorProcess.start("--recipient-domain", owners);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop-shared-emulator"));
        return process.emulator();
    }

    private static Emulator named(String endpoint) {
        List<String> smtp =
                List.of(System.getProperty("emulator.smtp", "localhost:2525").split(":", 2));
        return new Emulator(URI.create(endpoint), smtp.get(0), Integer.parseInt(smtp.get(1)));
    }

    private static String domain(int number) {
        return "inbound-" + number + ".example";
    }

    private static String accountId(int number) {
        return String.valueOf(500_000_000_000L + number);
    }
}
