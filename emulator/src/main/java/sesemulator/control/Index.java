package sesemulator.control;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /_emulator}: the page for a browser; for others where everything is, and {@code openapi.json}, which tells what it is. */
final class Index implements Resource {
    private static final String DESCRIPTION = ControlApi.ROOT + "/openapi.json";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ControlApi.ROOT, (context, query) -> show(context)),
                Route.get(DESCRIPTION, (context, query) -> context.contentType("application/json")
                        .result(OpenApi.document())));
    }

    /** A browser gets the page instead. */
    private static void show(Context context) {
        if (PageControl.wantsPage(context)) {
            PageControl.show(context);
        } else {
            context.header("Vary", "Accept").json(new View(links()));
        }
    }

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", ControlApi.ROOT);
        links.put("openapi", DESCRIPTION);
        links.put("counts", CountControl.PATH);
        links.put("changes", Changes.PATH);
        links.put("coverage", CoverageControl.PATH);
        links.put("health", HealthControl.PATH);
        links.put("metrics", MetricsControl.PATH);
        links.put("receivedMessages", ReceivedMessages.PATH);
        links.put("capturedBounces", CapturedBounceMessages.PATH);
        links.put("sentMessages", SentMailMessages.PATH);
        links.put("feedbackMessages", FeedbackMessages.PATH);
        links.put("recipientFates", FateControl.PATH);
        links.put("localStackMessages", LocalStackMessages.PATH);
        links.put("refusedBounces", RefusedBounceCalls.PATH);
        links.put("bounceRules", BounceRuleControl.PATH);
        links.put("receiptRuleSets", ReceiptRuleControl.PATH);
        links.put("identities", IdentityControl.PATH);
        links.put("recipientDomains", RecipientDomainControl.PATH);
        links.put("s3Objects", S3Objects.PATH);
        links.put("events", SendingEventMessages.PATH);
        links.put("snsMessages", SnsMessages.PATH);
        links.put("snsSubscriptions", SubscriptionControl.PATH);
        links.put("lambdaFunctions", FunctionControl.PATH);
        links.put("faults", FaultControl.PATH);
        links.put("requests", RequestControl.PATH);
        links.put("clock", ClockControl.PATH);
        links.put("snapshot", SnapshotControl.PATH);
        links.put("seed", SeedControl.PATH);
        links.put("reset", ResetControl.PATH);
        return links;
    }

    private record View(Map<String, String> links) {}
}
