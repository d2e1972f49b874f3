package sesemulator.operation;

import java.util.Map;

/** Calls of the actions on custom verification emails. */
final class VerificationCalls {
    static final Map<String, String> TEMPLATE = Map.of(
            "TemplateName", "mine",
            "FromEmailAddress", "hello@example.com",
            "TemplateSubject", "Please confirm",
            "TemplateContent", "<p>Welcome!</p>",
            "SuccessRedirectionURL", "https://example.com/yes",
            "FailureRedirectionURL", "https://example.com/no");

    private static final Map<String, String> NAMED = Map.of("TemplateName", "mine");

    private VerificationCalls() {}

    /** A call in which nothing is missing, once the template {@code mine} is there. */
    static Map<String, String> complete(String action) {
        return switch (action) {
            case "CreateCustomVerificationEmailTemplate" -> ReceiptCalls.with(TEMPLATE, "TemplateName", "new");
            case "SendCustomVerificationEmail" -> Map.of("TemplateName", "mine", "EmailAddress", "new@outside.example");
            default -> NAMED;
        };
    }

    static void prepare(OperationsBench bench) {
        bench.call("CreateCustomVerificationEmailTemplate", TEMPLATE);
    }
}
