package sesemulator.operation;

import java.util.Map;

/** Calls of the actions that send, with every member that is required somewhere. */
final class SendingCalls {
    static final Map<String, String> SEND_EMAIL = Map.ofEntries(
            Map.entry("Source", "Sender <sender@example.com>"),
            Map.entry("Destination.ToAddresses.member.1", "to@outside.example"),
            Map.entry("Message.Subject.Data", "Hello"),
            Map.entry("Message.Subject.Charset", "UTF-8"),
            Map.entry("Message.Body.Text.Data", "Hello, text."),
            Map.entry("Message.Body.Text.Charset", "UTF-8"),
            Map.entry("Message.Body.Html.Data", "<p>Hello, HTML.</p>"),
            Map.entry("Message.Body.Html.Charset", "UTF-8"),
            Map.entry("Tags.member.1.Name", "campaign"),
            Map.entry("Tags.member.1.Value", "one"));

    /** A mail from sender@example.com to to@outside.example. */
    static final Map<String, String> SEND_RAW_EMAIL = Map.of(
            "RawMessage.Data",
                    "RnJvbTogc2VuZGVyQGV4YW1wbGUuY29tDQpUbzogdG9Ab3V0c2lkZS5leGFtcGxlDQpTdWJqZWN0OiBIZWxsbw0KDQpIZWxsbw0K",
            "Tags.member.1.Name", "campaign",
            "Tags.member.1.Value", "one");

    static final Map<String, String> SEND_TEMPLATED_EMAIL = Map.of(
            "Source", "sender@example.com",
            "Destination.ToAddresses.member.1", "to@outside.example",
            "Template", "mine",
            "TemplateData", "{}",
            "Tags.member.1.Name", "campaign",
            "Tags.member.1.Value", "one");

    static final Map<String, String> SEND_BULK_TEMPLATED_EMAIL = Map.of(
            "Source", "sender@example.com",
            "Template", "mine",
            "DefaultTemplateData", "{}",
            "DefaultTags.member.1.Name", "campaign",
            "DefaultTags.member.1.Value", "one",
            "Destinations.member.1.Destination.ToAddresses.member.1", "to@outside.example",
            "Destinations.member.1.ReplacementTemplateData", "{}",
            "Destinations.member.1.ReplacementTags.member.1.Name", "campaign",
            "Destinations.member.1.ReplacementTags.member.1.Value", "two");

    private SendingCalls() {}

    static Map<String, String> complete(String action) {
        return switch (action) {
            case "SendEmail" -> SEND_EMAIL;
            case "SendRawEmail" -> SEND_RAW_EMAIL;
            case "SendTemplatedEmail" -> SEND_TEMPLATED_EMAIL;
            case "SendBulkTemplatedEmail" -> SEND_BULK_TEMPLATED_EMAIL;
            default -> throw new IllegalArgumentException("Nobody has said how to call " + action);
        };
    }
}
