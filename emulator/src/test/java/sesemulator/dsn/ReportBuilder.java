package sesemulator.dsn;

import java.time.Instant;
import java.util.List;

/** Makes reports that differ from an ordinary one in what a test is about. */
final class ReportBuilder {
    private String messageId = "0102019cbce3f2d0-5e1ba70e-2cea-4b6e-8475-88bf5ffc9a7f-000000";
    private String region = "eu-west-1";
    private String fromName = "";
    private String explanation = "";
    private String reportingMta = "dns; inbound-smtp.eu-west-1.amazonaws.com";
    private List<DsnField> extensionFields = List.of();
    private List<RecipientReport> recipients = List.of(failed("5.1.1", "smtp; 550 5.1.1 Mailbox does not exist"));
    private String originalHeaders = """
            Received: from mail.example.org (mail.example.org [192.0.2.22])
             by inbound-smtp.eu-west-1.amazonaws.com with SMTP id r2d2
             for nobody@example.com;
             Thu, 05 Mar 2026 07:04:16 +0000 (UTC)
            From: "Sender, Ann" <ann@example.org>
            To: nobody@example.com
            Subject: Hello
            Message-ID: <original@example.org>
            Date: Thu, 5 Mar 2026 08:04:15 +0100
            """.replace("\n", "\r\n");

    static ReportBuilder aReport() {
        return new ReportBuilder();
    }

    static RecipientReport failed(String status, String diagnosticCode) {
        return recipient("nobody@example.com", status, diagnosticCode, List.of());
    }

    static RecipientReport recipient(
            String address, String status, String diagnosticCode, List<DsnField> extensionFields) {
        return new RecipientReport(
                address, address, DsnAction.FAILED, status, diagnosticCode, "", null, extensionFields);
    }

    ReportBuilder messageId(String messageId) {
        this.messageId = messageId;
        return this;
    }

    ReportBuilder region(String region) {
        this.region = region;
        return this;
    }

    ReportBuilder fromName(String fromName) {
        this.fromName = fromName;
        return this;
    }

    ReportBuilder explanation(String explanation) {
        this.explanation = explanation;
        return this;
    }

    ReportBuilder reportingMta(String reportingMta) {
        this.reportingMta = reportingMta;
        return this;
    }

    ReportBuilder extensionFields(List<DsnField> extensionFields) {
        this.extensionFields = extensionFields;
        return this;
    }

    ReportBuilder recipients(RecipientReport... recipients) {
        this.recipients = List.of(recipients);
        return this;
    }

    ReportBuilder recipients(List<RecipientReport> recipients) {
        this.recipients = recipients;
        return this;
    }

    ReportBuilder originalHeaders(String originalHeaders) {
        this.originalHeaders = originalHeaders;
        return this;
    }

    DeliveryReport build() {
        return new DeliveryReport(
                messageId,
                "123456789012",
                region,
                Instant.parse("2026-03-05T07:04:18.437Z"),
                fromName,
                "postmaster@example.com",
                "ann@example.org",
                explanation,
                reportingMta,
                Instant.parse("2026-03-05T07:04:16Z"),
                extensionFields,
                recipients,
                originalHeaders);
    }
}
