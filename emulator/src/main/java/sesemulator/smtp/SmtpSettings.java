package sesemulator.smtp;

import java.net.InetAddress;
import java.time.Duration;

/**
 * What of the SMTP server can be chosen.
 *
 * @param port 0 for a free one
 * @param region whose inbound endpoint the server greets as
 * @param greetingToken the last word of the greeting
 * @param maxMailSize octets of one mail
 * @param maxBytesInFlight octets of all mails that are coming in at one time
 */
public record SmtpSettings(
        InetAddress address,
        int port,
        String region,
        String greetingToken,
        int maxMailSize,
        long maxBytesInFlight,
        int maxRecipients,
        int maxConnections,
        Duration idleTimeout) {}
