package sesemulator.authentication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.receipt.Origin;
import sesemulator.receipt.SenderResults;

/** Checks of senders by the lines of a master file; whoever else is asked fails at once. */
final class SenderBench {
    static final Instant NOW = Instant.parse("2026-10-04T12:00:00Z");
    static final String CLIENT = "192.0.2.1";
    static final String MAIL =
            "From: Ann <ann@outside.example>\r\nTo: user@inbound.example\r\nSubject: Hello\r\n\r\nHi  there\r\n\r\n";
    static final LookUps.Limits LIMITS = new LookUps.Limits(Duration.ofSeconds(20), Duration.ofSeconds(50));

    private final DnsSenderChecks checks;

    SenderBench(String... lines) {
        checks = new DnsSenderChecks(new ZoneFileResolver(zone(lines), new FailingResolver()), LIMITS);
    }

    static ZoneFile zone(String... lines) {
        try {
            Path file = Files.createTempFile("zone", ".txt");
            try {
                Files.write(file, List.of(lines));
                return ZoneFile.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SenderResults check(@Nullable String sender, String mail) {
        return check(sender, CLIENT, mail, NOW);
    }

    SenderResults check(@Nullable String sender, String ip, String mail, Instant at) {
        Envelope envelope = new Envelope(
                sender == null ? null : new EmailAddress(sender), List.of(new EmailAddress("user@inbound.example")));
        Origin origin = new Origin("client.example", ip, false);
        return checks.check(envelope, mail.getBytes(StandardCharsets.UTF_8), origin, at);
    }
}
