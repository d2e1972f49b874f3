package sesemulator.operation;

import static sesemulator.operation.ReceiptCalls.with;

import java.util.Map;

/** Of every action a call in which nothing is missing, and what must be there for it to pass. */
final class CompleteCalls {
    private static final Map<String, String> SEND_BOUNCE = Map.ofEntries(
            Map.entry("OriginalMessageId", "received-1"),
            Map.entry("BounceSender", "mailer-daemon@example.com"),
            Map.entry("MessageDsn.ReportingMta", "dns; example.com"),
            Map.entry("MessageDsn.ExtensionFields.member.1.Name", "X-One"),
            Map.entry("MessageDsn.ExtensionFields.member.1.Value", "one"),
            Map.entry("BouncedRecipientInfoList.member.1.Recipient", "user@example.com"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.Action", "failed"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.Status", "5.1.1"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.ExtensionFields.member.1.Name", "X-Two"),
            Map.entry("BouncedRecipientInfoList.member.1.RecipientDsnFields.ExtensionFields.member.1.Value", "two"));

    private static final Map<String, String> IDENTITY = Map.ofEntries(
            Map.entry("Identity", "example.com"),
            Map.entry("Identities.member.1", "example.com"),
            Map.entry("Domain", "example.com"),
            Map.entry("EmailAddress", "user@example.com"),
            Map.entry("DkimEnabled", "false"),
            Map.entry("ForwardingEnabled", "true"),
            Map.entry("NotificationType", "Bounce"),
            Map.entry("Enabled", "true"),
            Map.entry("PolicyName", "mine"),
            Map.entry("PolicyNames.member.1", "mine"),
            Map.entry("Policy", """
                    {"Statement":{"Effect":"Allow","Principal":"*","Action":"ses:*","Resource":"*"}}"""));

    private static final Map<String, String> TEMPLATE = Map.ofEntries(
            Map.entry("Template.TemplateName", "mine"),
            Map.entry("Template.SubjectPart", "Hi {{name}}"),
            Map.entry("TemplateName", "mine"),
            Map.entry("TemplateData", """
                    {"name":"Ann"}"""));

    private CompleteCalls() {}

    static Map<String, String> of(String action) {
        if (action.contains("Receipt")) {
            return ReceiptCalls.complete(action);
        }
        if (action.contains("CustomVerificationEmail")) {
            return VerificationCalls.complete(action);
        }
        if (action.endsWith("Template") || action.endsWith("Templates")) {
            return action.equals("CreateTemplate") ? with(TEMPLATE, "Template.TemplateName", "new") : TEMPLATE;
        }
        if (action.contains("ConfigurationSet")) {
            return ConfigurationSetCalls.complete(action);
        }
        if (action.equals("SendBounce")) {
            return SEND_BOUNCE;
        }
        return action.startsWith("Send") ? SendingCalls.complete(action) : IDENTITY;
    }

    static void prepare(OperationsBench bench) {
        bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");
        bench.call("VerifyDomainIdentity", IDENTITY);
        bench.call("CreateTemplate", TEMPLATE);
        ConfigurationSetCalls.prepare(bench);
        VerificationCalls.prepare(bench);
        bench.call("CreateReceiptRuleSet", Map.of("RuleSetName", "rules"));
        bench.call("CreateReceiptRule", Map.of("RuleSetName", "rules", "Rule.Name", "mine"));
    }
}
