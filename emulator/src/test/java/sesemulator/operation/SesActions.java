package sesemulator.operation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.RateLimiter;
import sesemulator.bounce.BounceDelivery;
import sesemulator.bounce.BounceDesk;
import sesemulator.bounce.BounceSettings;
import sesemulator.dsn.DsnStyle;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.RandomMailIds;
import sesemulator.protocol.Operations;
import sesemulator.receipt.FilterBook;
import sesemulator.receipt.RecordingTargets;
import sesemulator.receipt.RuleBook;
import sesemulator.receipt.RuleChecks;
import sesemulator.store.Store;
import sesemulator.template.TemplateBook;

/** Which actions the table of contents answers. */
public final class SesActions {
    private SesActions() {}

    public static Set<String> answered() {
        return table().answered();
    }

    public static Set<String> notYet() {
        Operations table = table();
        Set<String> names = new TreeSet<>(table.names());
        names.removeAll(table.answered());
        return names;
    }

    private static Operations table() {
        Clocks clock = Clocks.of(Clock.systemUTC());
        try (Store store = Store.open("jdbc:h2:mem:ses-actions-" + UUID.randomUUID())) {
            IdentityRegistry registry =
                    new IdentityRegistry(store.identities(), VerificationStatus.SUCCESS, Chance.of(new SecureRandom()));
            SendingAuthorization authorization =
                    new SendingAuthorization(registry, store.identities(), store.identityPolicies());
            BounceDesk desk = new BounceDesk(
                    registry,
                    authorization,
                    store.mailbox(),
                    store.capturedBounces(),
                    new RandomMailIds(Chance.of(new SecureRandom())),
                    clock,
                    new BounceSettings(DsnStyle.SES, false, true, Long.MAX_VALUE),
                    BounceDelivery.OUT,
                    () -> {});
            RuleBook ruleBook = new RuleBook(store.ruleSets(), new RuleChecks(registry, new RecordingTargets()), clock);
            return SesOperations.table(
                    new SendBounce(new RateLimiter(clock, 1), desk, store.refusedBounces(), clock),
                    new IdentityOperations(registry, store.identities(), store.identityPolicies()),
                    new IdentityPolicyOperations(authorization),
                    new ReceiptRuleSetOperations(ruleBook),
                    new ReceiptRuleOperations(ruleBook),
                    new ReceiptFilterOperations(new FilterBook(store.receiptFilters())),
                    new TemplateOperations(
                            new TemplateBook(store.templates(), clock),
                            new RandomMailIds(Chance.of(new SecureRandom())),
                            clock));
        }
    }
}
