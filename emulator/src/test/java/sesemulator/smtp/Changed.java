package sesemulator.smtp;

import java.time.Duration;
import sesemulator.smtp.InboundSmtp.Settings;

/** Settings with one thing changed. */
final class Changed {
    private Changed() {}

    static Settings port(Settings was, int port) {
        return settings(was, port, was.maxMessageSize(), was.maxReceivingOctets(), was.maxRecipients());
    }

    static Settings maxMessageSize(Settings was, int octets) {
        return settings(was, was.port(), octets, was.maxReceivingOctets(), was.maxRecipients());
    }

    /** Both limits of size alike: one large message fills all the room there is. */
    static Settings roomForOneOf(Settings was, int octets) {
        return settings(was, was.port(), octets, octets, was.maxRecipients());
    }

    static Settings maxRecipients(Settings was, int recipients) {
        return settings(was, was.port(), was.maxMessageSize(), was.maxReceivingOctets(), recipients);
    }

    static Settings maxConnections(Settings was, int connections) {
        return new Settings(
                was.bindAddress(),
                was.port(),
                was.region(),
                was.greetingToken(),
                was.maxMessageSize(),
                was.maxReceivingOctets(),
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
                was.maxReceivingOctets(),
                was.maxRecipients(),
                was.maxConnections(),
                timeout,
                was.threads());
    }

    private static Settings settings(Settings was, int port, int message, long receiving, int recipients) {
        return new Settings(
                was.bindAddress(),
                port,
                was.region(),
                was.greetingToken(),
                message,
                receiving,
                recipients,
                was.maxConnections(),
                was.idleTimeout(),
                was.threads());
    }
}
