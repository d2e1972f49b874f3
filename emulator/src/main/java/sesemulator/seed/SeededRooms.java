package sesemulator.seed;

import java.util.function.Consumer;
import sesemulator.identity.IdentityRegistry;
import sesemulator.mail.MailId;
import sesemulator.outbound.FunctionUrls;
import sesemulator.outbound.SubscriptionDesk;
import sesemulator.receipt.DomainBook;
import sesemulator.receipt.FilterBook;
import sesemulator.receipt.Reception;
import sesemulator.receipt.RuleBook;
import sesemulator.receipt.RuleRuns;

/**
 * Where the things of a seed go.
 *
 * @param ruleRunner takes mail that is to run through the receipt rules; returns at once
 */
public record SeededRooms(
        SesCalls ses,
        IdentityRegistry identities,
        RuleBook rules,
        FilterBook filters,
        DomainBook domains,
        Reception reception,
        RuleRuns ruleRuns,
        Consumer<MailId> ruleRunner,
        FunctionUrls functions,
        SubscriptionDesk subscriptions,
        SeedClock clock) {}
