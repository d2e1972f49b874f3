package sesemulator.receipt;

import java.util.List;
import java.util.Random;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.account.SettableClock;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.InMemoryIdentities;
import sesemulator.identity.VerificationStatus;
import sesemulator.receipt.ReceiptRule.TlsPolicy;

/** A rule book in memory, and rules to write into it. {@link #HOME} has verified {@code example.com}. */
public final class RuleBench {
    public static final Scope HOME = new Scope("111122223333", "us-west-2");
    public static final Scope OTHER_REGION = new Scope("111122223333", "eu-west-1");
    public static final String TOPIC = "arn:aws:sns:us-west-2:111122223333:mail";
    public static final String FUNCTION = "arn:aws:lambda:us-west-2:111122223333:function:mail";

    public final SettableClock clock = new SettableClock("2026-01-02T03:04:05.678Z");
    public final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    final RecordingTargets targets = new RecordingTargets();
    public final RuleBook book;

    public RuleBench() {
        IdentityRegistry identities =
                new IdentityRegistry(new InMemoryIdentities(), VerificationStatus.SUCCESS, Chance.of(new Random(1)));
        identities.verifyDomain(HOME, "example.com");
        book = new RuleBook(ruleSets, new RuleChecks(identities, targets), clock);
    }

    /** An enabled rule for everybody. */
    public static ReceiptRule rule(String name, ReceiptAction... actions) {
        return new ReceiptRule(name, true, false, TlsPolicy.OPTIONAL, List.of(), List.of(actions));
    }

    public static ReceiptRule ruleFor(String... recipients) {
        return new ReceiptRule("mine", true, false, TlsPolicy.OPTIONAL, List.of(recipients), List.of());
    }

    /** Writes rules behind each other into a new set. */
    void write(String ruleSet, String... ruleNames) {
        book.createRuleSet(HOME, ruleSet);
        for (int i = ruleNames.length - 1; i >= 0; i--) {
            book.createRule(HOME, ruleSet, rule(ruleNames[i]), null);
        }
    }

    List<String> ruleNames(String ruleSet) {
        return book.ruleSet(HOME, ruleSet).rules().stream()
                .map(ReceiptRule::name)
                .toList();
    }
}
