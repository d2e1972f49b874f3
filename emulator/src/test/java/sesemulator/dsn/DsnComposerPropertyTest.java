package sesemulator.dsn;

import static sesemulator.dsn.ReportBuilder.aReport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DsnComposerPropertyTest {
    @Property(tries = 250)
    void whatever_a_report_says_a_mail_program_reads_it(
            @ForAll("reports") DeliveryReport report, @ForAll DsnStyle style) throws Exception {
        DsnCheck.saysWhat(report, style);
    }

    @Property(tries = 100)
    void no_content_ends_a_part_early(
            @ForAll("reports") DeliveryReport report, @ForAll DsnStyle style, @ForAll("hostility") String pattern)
            throws Exception {
        String header = new String(DsnComposer.compose(report, style), StandardCharsets.US_ASCII);
        String boundary = header.replaceAll("(?s).*?boundary=\"([^\"]*)\".*", "$1");
        String lines = IntStream.range(0, 4)
                .mapToObj(n -> String.format(pattern, boundary.replaceFirst("_[0-9]+_", "_" + n + "_")))
                .collect(Collectors.joining("\r\n"));
        DeliveryReport hostile = aReport()
                .messageId(report.messageId())
                .explanation(lines)
                .recipients(report.recipients())
                .originalHeaders(lines)
                .build();

        DsnCheck.saysWhat(hostile, style);
    }

    @Provide
    Arbitrary<String> hostility() {
        return Arbitraries.of("--%s", "--%s--", "%s", "X: a\r\n--%s0", "--%s \t", "------=_Part_%s");
    }

    @Provide
    Arbitrary<DeliveryReport> reports() {
        return Combinators.combine(
                        messageIds(),
                        headerText(80),
                        explanations(),
                        typedText(),
                        extensionFields(),
                        recipients().list().ofMinSize(1).ofMaxSize(3),
                        originalHeaders())
                .as((id, name, explanation, reportingMta, extensions, recipients, originalHeaders) -> aReport()
                        .messageId(id)
                        .fromName(name.strip())
                        .explanation(explanation)
                        .reportingMta(reportingMta)
                        .extensionFields(extensions)
                        .recipients(recipients)
                        .originalHeaders(originalHeaders)
                        .build());
    }

    private static Arbitrary<String> messageIds() {
        return Arbitraries.strings()
                .withCharRange('a', 'f')
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(70);
    }

    private static Arbitrary<String> explanations() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(300);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(2000);
        Arbitrary<String> lines = Arbitraries.strings()
                .withChars("ab .=-\t\r\näß€ 配😀".toCharArray())
                .ofMaxLength(300);
        return Arbitraries.oneOf(any, ascii, lines);
    }

    private static Arbitrary<RecipientReport> recipients() {
        Arbitrary<String> addresses = Arbitraries.of(
                "a@example.com", "A.B+c@Example.COM", "\"x y\"@example.com", "jürgen@müller.example", "😀@example.com");
        return Combinators.combine(
                        addresses,
                        addresses,
                        Arbitraries.of(DsnAction.class),
                        Arbitraries.of("5.1.1", "4.0.0", "2.0.0", "5.123.456"),
                        Arbitraries.oneOf(Arbitraries.just(""), typedText()),
                        Arbitraries.oneOf(Arbitraries.just(""), typedText()),
                        Arbitraries.longs()
                                .between(0, 4_000_000_000L)
                                .map(Instant::ofEpochSecond)
                                .injectNull(0.3),
                        extensionFields())
                .as(RecipientReport::new);
    }

    private static Arbitrary<List<DsnField>> extensionFields() {
        Arbitrary<String> names =
                Arbitraries.strings().alpha().numeric().withChars('-').ofMaxLength(48);
        return Combinators.combine(names, headerText(2048))
                .as((name, value) -> new DsnField("X-" + name, value))
                .list()
                .ofMaxSize(3);
    }

    /** Begins with a letter, since readers drop blanks there. */
    private static Arbitrary<String> typedText() {
        return headerText(1200).map(text -> "x-type; 5" + text);
    }

    private static Arbitrary<String> headerText(int longest) {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(Math.min(longest, 300));
        Arbitrary<String> ascii =
                Arbitraries.strings().withCharRange(' ', '~').withChars('\t').ofMaxLength(longest);
        Arbitrary<String> unbroken = Arbitraries.strings().alpha().ofMaxLength(longest);
        Arbitrary<String> blank = Arbitraries.strings().withChars(' ', '\t').ofMaxLength(longest);
        return Arbitraries.oneOf(any, ascii, unbroken, blank)
                .map(text -> text.replaceAll("[\\x00-\\x08\\x0A-\\x1F\\x7F]", ""));
    }

    /** Fields, and lines that are none, of any octets; never a blank line, which would end them. */
    private static Arbitrary<String> originalHeaders() {
        Arbitrary<String> octets = Arbitraries.strings()
                .withCharRange('\0', '\u00FF')
                .ofMaxLength(200)
                .map(text -> text.replaceAll("[\r\n]", ""));
        Arbitrary<String> ascii = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(1200);
        Arbitrary<String> lines = Combinators.combine(
                        Arbitraries.of("Subject: ", "X-Any:", "\tfolded ", " folded", "--", "no field"),
                        Arbitraries.oneOf(octets, ascii))
                .as((start, rest) -> start + rest + "|");
        return Combinators.combine(lines.list().ofMaxSize(8), Arbitraries.of("\r\n", "\n", "\r"))
                .as((all, end) -> all.isEmpty() ? "" : "From: a" + end + String.join(end, all) + end);
    }
}
