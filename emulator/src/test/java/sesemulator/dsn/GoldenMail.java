package sesemulator.dsn;

import static sesemulator.dsn.ReportBuilder.aReport;
import static sesemulator.dsn.ReportBuilder.failed;
import static sesemulator.dsn.ReportBuilder.recipient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reports of which the mail is kept as a file, one for each style. */
record GoldenMail(String name, DeliveryReport report, DsnStyle style) {
    static Stream<GoldenMail> all() {
        return Stream.of(bounceTypes(), fields(), texts(), originals())
                .flatMap(List::stream)
                .flatMap(named -> Arrays.stream(DsnStyle.values())
                        .map(style ->
                                new GoldenMail(named.name(), named.builder().build(), style)));
    }

    Path file() {
        return Path.of("src/test/resources/dsn", style.name().toLowerCase(Locale.ROOT), name + ".eml");
    }

    @Override
    public String toString() {
        return name + ", style " + style;
    }

    private static List<Named> bounceTypes() {
        return List.of(
                named("does-not-exist", "5.1.1", "smtp; 550 5.1.1 Mailbox does not exist"),
                named("message-too-large", "5.3.4", "smtp; 552 5.3.4 Message too large"),
                named("exceeded-quota", "5.2.2", "smtp; 552 5.2.2 Mailbox full"),
                named("content-rejected", "5.6.1", "smtp; 500 5.6.1 Message content rejected"),
                named("undefined", "5.0.0", "smtp; 554 5.0.0 Unknown failure"),
                named("temporary-failure", "4.0.0", "smtp; 450 4.0.0 Temporary failure"));
    }

    private static List<Named> fields() {
        RecipientReport explicit = new RecipientReport(
                "Sales@Example.com",
                "sales-team@example.com",
                DsnAction.DELAYED,
                "4.4.1",
                "smtp; 451 4.4.1 No answer from host",
                "dns; mx.example.com",
                Instant.parse("2026-03-05T07:03:09Z"),
                List.of());
        DsnField policy = new DsnField("X-Policy", "Größe überschritten – bitte teilen");
        DsnField trace = new DsnField("X-Trace", "hop ".repeat(400) + "end");
        DsnField signature = new DsnField("X-Signature", "A1b2".repeat(300));
        return List.of(
                new Named(
                        "explicit-fields",
                        aReport()
                                .region("us-east-1")
                                .reportingMta("dns; mail.example.com")
                                .recipients(explicit)),
                new Named("no-diagnostic-code", aReport().recipients(failed("5.0.0", ""))),
                new Named(
                        "several-recipients",
                        aReport()
                                .recipients(
                                        recipient(
                                                "one@example.com",
                                                "5.1.1",
                                                "smtp; 550 5.1.1 Mailbox does not exist",
                                                List.of()),
                                        recipient(
                                                "two@example.com", "5.2.2", "smtp; 552 5.2.2 Mailbox full", List.of()),
                                        explicit)),
                new Named(
                        "extension-fields",
                        aReport()
                                .extensionFields(
                                        List.of(new DsnField("X-Ticket", "4711"), new DsnField("X-Ticket", "4712")))
                                .recipients(recipient(
                                        "nobody@example.com",
                                        "5.7.1",
                                        "smtp; 550 5.7.1 Geblockt: größer als erlaubt",
                                        List.of(policy, trace, signature)))),
                new Named(
                        "internationalized-recipient",
                        aReport()
                                .recipients(recipient(
                                        "jürgen+a@müller.example",
                                        "5.1.1",
                                        "smtp; 550 5.1.1 Mailbox does not exist",
                                        List.of()))));
    }

    private static List<Named> texts() {
        return List.of(
                new Named(
                        "explanation-of-lines",
                        aReport().fromName("Mail Desk").explanation("First line.\nSecond line.\r\n\rFourth line.\n")),
                new Named(
                        "explanation-with-umlauts",
                        aReport()
                                .fromName("Müller, Jürgen")
                                .explanation("Grüße!\nDie Nachricht ist größer als erlaubt, a = b. ")),
                new Named(
                        "explanation-in-japanese",
                        aReport()
                                .fromName("配達状況通知システム管理者からのお知らせメール担当窓口")
                                .explanation("このメッセージは配達できませんでした。\n受信者のメールボックスがいっぱいです。")),
                new Named(
                        "explanation-with-a-long-line",
                        aReport().fromName("Desk \"West\" (2.)").explanation("A long line. ".repeat(80))));
    }

    private static List<Named> originals() {
        String manyHops = IntStream.rangeClosed(1, 60)
                .mapToObj(hop -> "Received: from hop" + hop + ".example.org\r\n\tby hop" + (hop + 1)
                        + ".example.org with ESMTP;\r\n\tThu, 5 Mar 2026 07:03:" + (hop % 50 + 10) + " +0000\r\n")
                .collect(Collectors.joining());
        String eightBit = new String(
                "Subject: Grüße =?\r\nTo: b@example.com\r\n".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        return List.of(
                new Named("original-of-many-hops", aReport().originalHeaders(manyHops + "Subject: Far\r\n\r\n")),
                new Named(
                        "original-with-a-long-line",
                        aReport().originalHeaders("Subject: Long\r\nX-Long: " + "x".repeat(1100) + "\r\n\r\n")),
                new Named("original-with-eight-bit", aReport().originalHeaders(eightBit)),
                new Named("original-without-fields", aReport().originalHeaders("\r\n")));
    }

    private static Named named(String name, String status, String diagnosticCode) {
        return new Named(name, aReport().recipients(failed(status, diagnosticCode)));
    }

    private record Named(String name, ReportBuilder builder) {}
}
