package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import sesemulator.bench.Samples;

/** A bounce of a mail of 10 KB; and of one whose header alone has 10 KB. */
@State(Scope.Benchmark)
public class DsnComposing {
    private final byte[] mail = Samples.mail().getBytes(StandardCharsets.ISO_8859_1);
    private final String header = Samples.mail().substring(0, Samples.mail().indexOf("\r\n\r\n") + 2);
    private final DeliveryReport ofMail = report(header);
    private final DeliveryReport ofHeader = report(header + "X-Filler: of some length, as many are\r\n".repeat(210));

    private static DeliveryReport report(String header) {
        return new DeliveryReport(
                "010001a20b80e562-84b8a897-40b8-4be6-a6b3-56c5b4d18d78-000000",
                "000000000000",
                "us-east-1",
                Instant.parse("2026-03-05T07:04:16.123Z"),
                "",
                "mailer-daemon@inbound.example",
                "sender@outside.example",
                DsnComposer.DEFAULT_EXPLANATION,
                "dns; inbound-smtp.us-east-1.amazonaws.com",
                Instant.parse("2026-03-05T07:04:15Z"),
                List.of(),
                List.of(new RecipientReport(
                        "nobody@inbound.example",
                        "nobody@inbound.example",
                        DsnAction.FAILED,
                        "5.1.1",
                        "smtp; 550 5.1.1 Mailbox does not exist",
                        "",
                        null,
                        List.of())),
                header);
    }

    @Benchmark
    public byte[] mailOf10Kb() {
        return DsnComposer.compose(ofMail, DsnStyle.SES);
    }

    @Benchmark
    public byte[] headerOf10Kb() {
        return DsnComposer.compose(ofHeader, DsnStyle.SES);
    }

    @Benchmark
    public byte[] wholeMailOf10Kb() {
        return DsnComposer.composeForSender(ofMail, mail);
    }
}
