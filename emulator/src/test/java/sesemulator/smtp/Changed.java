package sesemulator.smtp;

import java.time.Duration;
import sesemulator.memory.WorkingMemory;
import sesemulator.smtp.InboundSmtp.Settings;

/** Settings with one thing changed. */
final class Changed {
    private Changed() {}

    static Settings port(Settings was, int port) {
        return settings(was, port, was.maxMessageSize(), was.memory(), was.maxRecipients());
    }

    static Settings maxMessageSize(Settings was, int octets) {
        return settings(was, was.port(), octets, was.memory(), was.maxRecipients());
    }

    /** One large message fills all the room there is, and nobody waits long. */
    static Settings roomForOneOf(Settings was, int octets) {
        WorkingMemory memory = new WorkingMemory(0, 2L * octets, Duration.ofMillis(200));
        return settings(was, was.port(), octets, memory, was.maxRecipients());
    }

    static Settings maxRecipients(Settings was, int recipients) {
        return settings(was, was.port(), was.maxMessageSize(), was.memory(), recipients);
    }

    static Settings maxConnections(Settings was, int connections) {
        return new Settings(
                was.bindAddress(),
                was.port(),
                was.region(),
                was.greetingToken(),
                was.maxMessageSize(),
                was.memory(),
                was.maxRecipients(),
                connections,
                was.idleTimeout(),
                was.threads());
    }

    static Settings idleTimeout(Settings was, Duration timeout) {
        return new Settings(
                was.bindAddress(),
                was.port(),
                was.region(),
                was.greetingToken(),
                was.maxMessageSize(),
                was.memory(),
                was.maxRecipients(),
                was.maxConnections(),
                timeout,
                was.threads());
    }

    private static Settings settings(Settings was, int port, int message, WorkingMemory memory, int recipients) {
        return new Settings(
                was.bindAddress(),
                port,
                was.region(),
                was.greetingToken(),
                message,
                memory,
                recipients,
                was.maxConnections(),
                was.idleTimeout(),
                was.threads());
    }
}
