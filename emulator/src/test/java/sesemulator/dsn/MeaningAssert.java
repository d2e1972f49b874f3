package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sesemulator.dsn.ReadMail.Field;

/** Compares what a mail program reads with what the report says. */
final class MeaningAssert {
    private MeaningAssert() {}

    static void assertSaysWhat(DeliveryReport report, ReadMail read) throws MessagingException, IOException {
        assertThat(read.from().getAddress()).isEqualTo(report.fromAddress());
        assertText(
                report.fromName(),
                read.from().getPersonal() == null ? "" : read.from().getPersonal());
        assertThat(read.explanation()).isEqualTo(explanation(report));
        assertText(report.reportingMta(), Field.valueOf("Reporting-MTA", read.messageGroup()));
        assertExtensions(report.extensionFields(), read.messageGroup());
        assertThat(read.recipientGroups()).hasSameSizeAs(report.recipients());
        for (int i = 0; i < report.recipients().size(); i++) {
            assertRecipient(report.recipients().get(i), read.recipientGroups().get(i));
        }
        assertThat(read.originalHeaders()).isEqualTo(originalHeaders(report));
    }

    private static void assertRecipient(RecipientReport recipient, List<Field> group)
            throws UnsupportedEncodingException {
        String original = Field.valueOf("Original-Recipient", group);
        String last = Field.valueOf("Final-Recipient", group);
        assertThat(last).isEqualTo(RecipientAddress.typed(recipient.finalRecipient()));
        assertThat(original.isEmpty() ? last : original)
                .isEqualTo(RecipientAddress.typed(recipient.originalRecipient()));
        assertThat(Field.valueOf("Action", group)).isEqualTo(recipient.action().fieldValue());
        assertThat(Field.valueOf("Status", group)).isEqualTo(recipient.status());
        assertText(recipient.diagnosticCode(), Field.valueOf("Diagnostic-Code", group));
        assertText(recipient.remoteMta(), Field.valueOf("Remote-MTA", group));
        assertThat(Field.valueOf("Last-Attempt-Date", group).isEmpty()).isEqualTo(recipient.lastAttemptDate() == null);
        assertExtensions(recipient.extensionFields(), group);
    }

    private static void assertExtensions(List<DsnField> asked, List<Field> group) throws UnsupportedEncodingException {
        List<String> values = Field.extensions(group);
        assertThat(values).hasSameSizeAs(asked);
        for (int i = 0; i < asked.size(); i++) {
            assertText(asked.get(i).value(), values.get(i));
        }
    }

    /** Blanks do not count: a fold by force adds one, and readers drop those at the ends. */
    private static void assertText(String asked, String read) throws UnsupportedEncodingException {
        boolean isAscii = asked.chars().allMatch(c -> c < 0x80);
        String decoded = isAscii ? read : MimeUtility.decodeText(read);
        assertThat(withoutBlanks(decoded)).isEqualTo(withoutBlanks(surrogatesReplaced(asked)));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[ \t]", "");
    }

    private static String explanation(DeliveryReport report) {
        String text = report.explanation().isEmpty() ? "This message could not be delivered." : report.explanation();
        return surrogatesReplaced(text).replaceAll("\r\n|\r|\n", "\r\n");
    }

    /** UTF-16 has no place for a lone surrogate but U+FFFD, and Java's encoder puts it there. */
    private static String surrogatesReplaced(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    /** All lines up to the first empty one; a CR too many makes no line of its own. */
    private static String originalHeaders(DeliveryReport report) {
        String fields = Stream.of(report.originalHeaders().split("\r+\n?|\n"))
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining("\r\n"));
        return fields.isEmpty() ? "\r\n" : fields + "\r\n\r\n";
    }
}
