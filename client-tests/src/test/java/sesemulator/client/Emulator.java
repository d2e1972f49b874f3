package sesemulator.client;

import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/** Where an emulator answers. */
record Emulator(URI endpoint, String smtpHost, int smtpPort) {
    /** An account that nobody else has, so that a test neither sees others nor is throttled by them. */
    Account account() {
        long number = ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
        return new Account(this, Long.toString(number), "us-east-1", "d" + number + ".example", Account.Retries.NONE);
    }

    Control control() {
        return new Control(endpoint);
    }

    Smtp smtp() {
        return new Smtp(smtpHost, smtpPort);
    }
}
