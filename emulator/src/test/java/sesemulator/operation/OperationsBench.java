package sesemulator.operation;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import sesemulator.account.Chance;
import sesemulator.account.RateLimiter;
import sesemulator.account.Scope;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceSettings;
import sesemulator.error.Refusal;
import sesemulator.identity.DkimBook;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.IdentitySettingsBook;
import sesemulator.identity.InMemoryIdentities;
import sesemulator.identity.InMemoryIdentityPolicies;
import sesemulator.identity.InMemoryIdentitySettings;
import sesemulator.identity.MailFromBook;
import sesemulator.identity.NotificationBook;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.protocol.FormCall;
import sesemulator.protocol.Operations;
import sesemulator.receipt.FilterBook;
import sesemulator.receipt.InMemoryReceiptFilters;
import sesemulator.receipt.InMemoryRuleSets;
import sesemulator.receipt.RecordingTargets;
import sesemulator.receipt.RuleBook;
import sesemulator.receipt.RuleChecks;
import sesemulator.sending.SendingBench;
import sesemulator.template.InMemoryTemplates;
import sesemulator.template.TemplateBook;
import sesemulator.verification.InMemoryVerificationTemplates;
import sesemulator.verification.VerificationDesk;
import sesemulator.verification.VerificationTemplateBook;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** Every action with all that stands behind it in memory, and ways to call it. */
final class OperationsBench {
    static final Scope HOME = BounceBench.HOME;
    static final Scope OTHER_ACCOUNT = BounceBench.OTHER_ACCOUNT;

    final BounceBench bounces = new BounceBench();
    final InMemoryIdentities identities = new InMemoryIdentities();
    final InMemoryIdentityPolicies policies = new InMemoryIdentityPolicies();
    final InMemoryIdentitySettings keptSettings = new InMemoryIdentitySettings();
    final IdentitySettingsBook settings = new IdentitySettingsBook(identities, keptSettings);
    final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    final InMemoryReceiptFilters filters = new InMemoryReceiptFilters();
    final SendingBench sending = new SendingBench(bounces, identities, policies);
    /** What topics were told first. */
    final List<String> firstMessages = new ArrayList<>();

    final InMemoryTemplates templates = new InMemoryTemplates();
    final InMemoryVerificationTemplates verificationTemplates = new InMemoryVerificationTemplates();

    /** SendBounce with no limit of calls. */
    SendBounce sendBounce() {
        return sendBounce(0, BounceBench.STRICT);
    }

    SendBounce sendBounce(int callsPerSecond, BounceSettings settings) {
        RateLimiter rate = new RateLimiter(bounces.clock, callsPerSecond);
        return new SendBounce(rate, bounces.desk(settings), bounces.refused, bounces.clock);
    }

    Operations table() {
        IdentityRegistry registry =
                new IdentityRegistry(identities, VerificationStatus.SUCCESS, Chance.of(new Random(1)));
        RuleBook ruleBook = new RuleBook(ruleSets, new RuleChecks(registry, new RecordingTargets()), bounces.clock);
        VerificationTemplateBook verificationBook = new VerificationTemplateBook(verificationTemplates, registry);
        return SesOperations.table(
                sendBounce(),
                new IdentityActions(
                        new IdentityOperations(registry, identities, policies, keptSettings),
                        new IdentityPolicyOperations(new SendingAuthorization(registry, identities, policies)),
                        new DkimOperations(new DkimBook(
                                registry, identities, settings, VerificationStatus.SUCCESS, Chance.of(new Random(2)))),
                        new MailFromOperations(new MailFromBook(settings, VerificationStatus.SUCCESS)),
                        new NotificationOperations(
                                new NotificationBook(settings, (scope, topic, message) -> firstMessages.add(message))),
                        new VerificationOperations(verificationBook, verificationDesk(verificationBook, registry))),
                new ReceiptActions(
                        new ReceiptRuleSetOperations(ruleBook),
                        new ReceiptRuleOperations(ruleBook),
                        new ReceiptFilterOperations(new FilterBook(filters))),
                new SendingActions(
                        new AccountOperations(sending.settings, sending.quota),
                        new SendEmail(sending.desk),
                        new SendRawEmail(sending.desk),
                        new TemplateOperations(new TemplateBook(templates, bounces.clock), bounces.ids, bounces.clock),
                        new TemplatedEmailOperations(sending.desk, new TemplateBook(templates, bounces.clock)),
                        new ConfigurationSetOperations(sending.configurationSets),
                        new EventDestinationOperations(sending.configurationSets)));
    }

    private VerificationDesk verificationDesk(VerificationTemplateBook book, IdentityRegistry registry) {
        return new VerificationDesk(
                book,
                registry,
                identities,
                sending.desk,
                sending.sent,
                bounces.clock,
                false,
                id -> URI.create("http://localhost:8080/follow/" + id));
    }

    /** The answer's XML. */
    String call(String action, Map<String, String> parameters) {
        return FormCall.answer(table(), HOME, form(action, parameters));
    }

    Refusal refusal(String action, Map<String, String> parameters) {
        return Refusal.of(() -> call(action, parameters));
    }

    Refusal refusal(SendBounceRequest request) {
        return Refusal.of(() -> sendBounce().handle(HOME, request));
    }

    private static String form(String action, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("Action", action);
        all.put("Version", SesOperations.VERSION);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }
}
