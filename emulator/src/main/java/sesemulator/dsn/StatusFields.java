package sesemulator.dsn;

import java.util.List;
import java.util.stream.Stream;

/** The fields of {@code message/delivery-status} (RFC 3464 §2.2 and §2.3); what was not told has no field. */
final class StatusFields {
    private StatusFields() {}

    static Stream<HeaderField> reportingMta(DeliveryReport report) {
        return typed("Reporting-MTA", report.reportingMta());
    }

    static Stream<HeaderField> arrivalDate(String date) {
        return Stream.of(new HeaderField("Arrival-Date", date));
    }

    static Stream<HeaderField> originalRecipient(RecipientReport recipient) {
        return Stream.of(new HeaderField("Original-Recipient", RecipientAddress.typed(recipient.originalRecipient())));
    }

    static Stream<HeaderField> finalRecipient(RecipientReport recipient) {
        return Stream.of(new HeaderField("Final-Recipient", RecipientAddress.typed(recipient.finalRecipient())));
    }

    static Stream<HeaderField> action(RecipientReport recipient) {
        return Stream.of(new HeaderField("Action", recipient.action().fieldValue()));
    }

    static Stream<HeaderField> status(RecipientReport recipient) {
        return Stream.of(HeaderField.text("Status", recipient.status()));
    }

    static Stream<HeaderField> remoteMta(RecipientReport recipient) {
        return typed("Remote-MTA", recipient.remoteMta());
    }

    static Stream<HeaderField> diagnosticCode(RecipientReport recipient) {
        return typed("Diagnostic-Code", recipient.diagnosticCode());
    }

    static Stream<HeaderField> lastAttemptDate(String date) {
        return Stream.of(new HeaderField("Last-Attempt-Date", date));
    }

    /** In the order given; a name may come twice (RFC 3464 §2.4 sets no limit; what SES does is unknown). */
    static Stream<HeaderField> extensions(List<DsnField> fields) {
        return fields.stream().map(field -> HeaderField.text(field.name(), field.value()));
    }

    private static Stream<HeaderField> typed(String name, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(HeaderField.typed(name, value));
    }
}
