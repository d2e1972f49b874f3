package sesemulator;

import java.time.Duration;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.RateLimiter;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceDesk;
import sesemulator.bounce.BounceSettings;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;
import sesemulator.mail.RandomMailIds;
import sesemulator.receipt.ActionTargets;
import sesemulator.receipt.Admission;
import sesemulator.receipt.DomainBook;
import sesemulator.receipt.FilterBook;
import sesemulator.receipt.OwnDomainBounces;
import sesemulator.receipt.Reception;
import sesemulator.receipt.Retries;
import sesemulator.receipt.RuleBook;
import sesemulator.receipt.RuleChecks;
import sesemulator.receipt.RuleRunner;
import sesemulator.store.Store;
import sesemulator.template.TemplateBook;

/** SES itself, without its doors: the rooms of the domain, put together upon the store. */
final class Domain implements AutoCloseable {
    /** A target that is down for a minute is waited for. */
    private static final Retries RULE_RETRIES = new Retries(8, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final int RULE_THREADS = 8;

    final RateLimiter rate;
    final IdentityRegistry identities;
    final SendingAuthorization authorization;
    final BounceDesk bounces;
    final RuleBook rules;
    final FilterBook filters;
    final DomainBook domains;
    final TemplateBook templates;
    final MailIds ids;
    final Admission admission;
    final Reception reception;
    private final RuleRunner runner;

    /** @param onCaptured told after each bounce that was captured; must be quick */
    Domain(Settings settings, Store store, ActionTargets targets, Clocks clocks, Chance chance, Runnable onCaptured) {
        Config config = settings.config();
        ids = new RandomMailIds(chance);
        rate = new RateLimiter(clocks, config.rateLimit());
        identities = new IdentityRegistry(
                store.identities(),
                config.autoVerify() ? VerificationStatus.SUCCESS : VerificationStatus.PENDING,
                chance);
        authorization = new SendingAuthorization(identities, store.identities(), store.identityPolicies());
        rules = new RuleBook(store.ruleSets(), new RuleChecks(identities, targets), clocks);
        filters = new FilterBook(store.receiptFilters());
        templates = new TemplateBook(store.templates(), clocks);
        domains = new DomainBook(settings.recipientDomains(), store.recipientDomains());
        admission = new Admission(domains, store.receiptFilters(), store.ruleSets(), config.strictReceiving());
        reception = new Reception(
                store.mailbox(),
                ids,
                domains,
                store.ruleSets(),
                settings.senders(),
                clocks,
                settings.storageLimit(),
                this::run);
        bounces = new BounceDesk(
                identities,
                authorization,
                store.mailbox(),
                store.capturedBounces(),
                ids,
                clocks,
                new BounceSettings(
                        config.dsnStyle(), config.sandbox(), config.originalRecipientsOnly(), settings.storageLimit()),
                OwnDomainBounces.of(config.ownDomainBounces(), domains, identities, reception),
                onCaptured);
        runner = new RuleRunner(
                store.mailbox(),
                store.ruleSets(),
                store.ruleRuns(),
                targets,
                bounces,
                clocks,
                RULE_RETRIES,
                RULE_THREADS);
    }

    /** Takes up what an earlier emulator left; to be called before mail comes in. */
    void resume() {
        runner.resume();
    }

    /** Goes on with what is kept of these scopes now, which is not what was. */
    void takeUp(ScopeFilter scopes) {
        rate.reset(scopes);
        domains.renew();
        runner.resume(scopes);
    }

    /** Runs a mail through the active receipt rules, soon. */
    void run(MailId mail) {
        runner.run(mail);
    }

    /** Does something while nobody else changes receipt rules, filters, recipient domains or templates. */
    void exclusively(Runnable deed) {
        domains.exclusively(() -> rules.exclusively(() -> filters.exclusively(() -> templates.exclusively(deed))));
    }

    @Override
    public void close() {
        runner.close();
    }
}
