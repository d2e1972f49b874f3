package sesemulator;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.Lease;
import sesemulator.account.RateLimiter;
import sesemulator.account.RateMeters;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceDelivery;
import sesemulator.bounce.BounceDesk;
import sesemulator.bounce.BounceSettings;
import sesemulator.configuration.ConfigurationSetBook;
import sesemulator.configuration.TargetChecks;
import sesemulator.control.ControlLinks;
import sesemulator.event.EventDoors;
import sesemulator.event.EventPublisher;
import sesemulator.event.EventType;
import sesemulator.event.NotificationSettings;
import sesemulator.identity.DkimBook;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.IdentitySettingsBook;
import sesemulator.identity.MailFromBook;
import sesemulator.identity.NotificationBook;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;
import sesemulator.mail.RandomMailIds;
import sesemulator.memory.WorkingMemory;
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
import sesemulator.receipt.TargetException;
import sesemulator.sending.Fates;
import sesemulator.sending.FeedbackDesk;
import sesemulator.sending.MailTracking;
import sesemulator.sending.Outcomes;
import sesemulator.sending.SendingChecks;
import sesemulator.sending.SendingDesk;
import sesemulator.sending.SendingEvents;
import sesemulator.sending.SendingQuota;
import sesemulator.store.Store;
import sesemulator.template.TemplateBook;
import sesemulator.tracking.TrackingDesk;
import sesemulator.verification.VerificationDesk;
import sesemulator.verification.VerificationTemplateBook;

/** SES itself, without its doors: the rooms of the domain, put together upon the store. */
final class Domain implements AutoCloseable {
    /** A target that is down for a minute is waited for. */
    private static final Retries RULE_RETRIES = new Retries(8, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final int RULE_THREADS = 8;

    final RateLimiter rate;
    final IdentityRegistry identities;
    final SendingAuthorization authorization;
    final IdentitySettingsBook identitySettings;
    final DkimBook dkim;
    final MailFromBook mailFrom;
    final NotificationBook notifications;
    final BounceDesk bounces;
    final RuleBook rules;
    final FilterBook filters;
    final DomainBook domains;
    final TemplateBook templates;
    final VerificationTemplateBook verificationTemplates;
    final ConfigurationSetBook configurationSets;
    final MailIds ids;
    final Admission admission;
    final Reception reception;
    final SendingQuota quota;
    final SendingDesk sending;
    final VerificationDesk verification;
    final TrackingDesk tracking;
    private final EventPublisher events;
    private final RuleRunner runner;

    /**
     * @param memory for the runs of receipt rules
     * @param onBounced told after each bounce that was kept; must be quick
     * @param onSent the same for each sent mail
     * @param publicUrl where those who follow a link in a mail reach this server, as soon as it runs
     */
    Domain(
            Settings settings,
            Store store,
            ActionTargets targets,
            EventDoors eventDoors,
            Clocks clocks,
            Chance chance,
            WorkingMemory memory,
            Runnable onBounced,
            Runnable onSent,
            Supplier<URI> publicUrl) {
        Config config = settings.config();
        ids = new RandomMailIds(chance);
        Lease lease = store.shared().isPresent() ? Lease.shared() : Lease.forever();
        rate = new RateLimiter(meters(store, "SendBounce", clocks), config.rateLimit());
        VerificationStatus initial = config.autoVerify() ? VerificationStatus.SUCCESS : VerificationStatus.PENDING;
        identities = new IdentityRegistry(store.identities(), initial, chance);
        authorization = new SendingAuthorization(identities, store.identities(), store.identityPolicies());
        identitySettings = new IdentitySettingsBook(store.identities(), store.identitySettings());
        dkim = new DkimBook(identities, store.identities(), identitySettings, initial, chance);
        mailFrom = new MailFromBook(identitySettings, initial);
        notifications = new NotificationBook(
                identitySettings, (scope, topic, message) -> takes(targets, scope, topic, message));
        rules = new RuleBook(store.ruleSets(), new RuleChecks(identities, targets), clocks);
        filters = new FilterBook(store.receiptFilters());
        templates = new TemplateBook(store.templates(), clocks);
        verificationTemplates = new VerificationTemplateBook(store.verificationTemplates(), identities);
        configurationSets = new ConfigurationSetBook(
                store.configurationSets(),
                new TargetChecks(identities, (scope, topic, message) -> takes(targets, scope, topic, message)),
                clocks);
        domains = new DomainBook(settings.recipientDomains(), store.recipientDomains(), lease);
        admission = new Admission(domains, store.receiptFilters(), store.ruleSets(), config.strictReceiving());
        reception =
                new Reception(store.mailbox(), ids, domains, store.ruleSets(), settings.senders(), clocks, this::run);
        bounces = new BounceDesk(
                identities,
                authorization,
                store.mailbox(),
                store.capturedBounces(),
                ids,
                clocks,
                new BounceSettings(config.dsnStyle(), config.sandbox(), config.originalRecipientsOnly()),
                OwnDomainBounces.of(config.ownDomainBounces(), domains, identities, reception),
                onBounced);
        quota = new SendingQuota(
                store.sendStatistics(),
                clocks,
                meters(store, "sending", clocks),
                config.sendRate(),
                config.sendQuota());
        events = new EventPublisher(
                store.configurationSets(), this::notificationTarget, store.publishedEvents(), eventDoors, chance);
        ControlLinks links = new ControlLinks(publicUrl);
        tracking = new TrackingDesk(store.configurationSets(), store.sentMails(), events, clocks, links);
        sending = sendingDesk(settings, store, events, tracking, ids, clocks, onSent);
        verification = new VerificationDesk(
                verificationTemplates,
                identities,
                store.identities(),
                sending,
                store.sentMails(),
                clocks,
                config.sandbox(),
                links::verification);
        runner = new RuleRunner(
                store.mailbox(),
                store.ruleSets(),
                store.ruleRuns(),
                targets,
                bounces,
                clocks,
                RULE_RETRIES,
                RULE_THREADS,
                memory,
                settings.heap().runs(),
                store.claims("rules"));
    }

    private static RateMeters meters(Store store, String name, Clocks clocks) {
        return store.shared().map(shared -> shared.rateMeters(name)).orElseGet(() -> RateMeters.ofThisProcess(clocks));
    }

    private SendingDesk sendingDesk(
            Settings settings,
            Store store,
            SendingEvents events,
            MailTracking tracking,
            MailIds ids,
            Clocks clocks,
            Runnable onSent) {
        BounceDelivery ownDomains = OwnDomainBounces.of(OwnDomainBounces.Choice.LOOP, domains, identities, reception);
        FeedbackDesk feedback = new FeedbackDesk(
                store.feedbacks(),
                (scope, source) -> identitySettings
                        .settingsFor(scope, source)
                        .notifications()
                        .forwarding(),
                (to, mail) -> ownDomains.deliver(to, mail).receivedAs(),
                ids);
        return new SendingDesk(
                new SendingChecks(
                        identities,
                        authorization,
                        identitySettings,
                        configurationSets,
                        store.accountSettings(),
                        settings.config().sandbox()),
                quota,
                store.sentMails(),
                new Fates(store.recipientFates()),
                new Outcomes(events, quota, feedback, ids, clocks),
                tracking,
                ids,
                clocks,
                onSent);
    }

    private Optional<NotificationSettings.Target> notificationTarget(Scope scope, EmailAddress source, EventType type) {
        IdentitySettings.Notifications told =
                identitySettings.settingsFor(scope, source).notifications();
        return switch (type) {
            case BOUNCE -> target(told.bounceTopic(), told.headersInBounce());
            case COMPLAINT -> target(told.complaintTopic(), told.headersInComplaint());
            case DELIVERY -> target(told.deliveryTopic(), told.headersInDelivery());
            default -> Optional.empty();
        };
    }

    private static Optional<NotificationSettings.Target> target(@Nullable String topic, boolean hasHeaders) {
        return Optional.ofNullable(topic).map(arn -> new NotificationSettings.Target(arn, hasHeaders));
    }

    private static boolean takes(ActionTargets targets, Scope scope, String topic, String message) {
        try {
            targets.requireTopic(scope, topic);
            targets.publish(scope, topic, "", message);
            return true;
        } catch (TargetException e) {
            return false; // SES does not tell why (observed)
        }
    }

    /** Takes up what an earlier emulator left; to be called before mail comes in. */
    void resume() {
        runner.resume();
    }

    /** Takes up what broke off because the database was away. */
    void resumeFailed() {
        runner.resumeFailed();
    }

    /** Goes on with what is kept of these scopes now, which is not what was. */
    void takeUp(ScopeFilter scopes) {
        rate.reset(scopes);
        quota.reset(scopes);
        domains.renew();
        runner.resume(scopes);
    }

    /** Runs a mail through the active receipt rules, soon. */
    void run(MailId mail) {
        runner.run(mail);
    }

    /** Does something while nobody else changes receipt rules, filters, recipient domains or templates. */
    void exclusively(Runnable deed) {
        domains.exclusively(() -> rules.exclusively(() -> filters.exclusively(() -> templates.exclusively(
                () -> verificationTemplates.exclusively(() -> configurationSets.exclusively(deed))))));
    }

    @Override
    public void close() {
        runner.close();
        events.close();
    }
}
