package sesemulator;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import sesemulator.account.RateLimiter;
import sesemulator.bounce.BounceDesk;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.BounceSettings;
import sesemulator.bounce.RefusedBounces;
import sesemulator.control.AdjustableClock;
import sesemulator.control.CapturedBounceMessages;
import sesemulator.control.ClockControl;
import sesemulator.control.ControlApi;
import sesemulator.control.ControlLinks;
import sesemulator.control.FunctionControl;
import sesemulator.control.HealthControl;
import sesemulator.control.IdentityControl;
import sesemulator.control.ReceivedMessages;
import sesemulator.control.RefusedBounceCalls;
import sesemulator.control.ResetControl;
import sesemulator.control.S3Objects;
import sesemulator.control.SnsMessages;
import sesemulator.control.SubscriptionControl;
import sesemulator.control.Waiters;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailIds;
import sesemulator.mail.RandomMailIds;
import sesemulator.operation.IdentityOperations;
import sesemulator.operation.IdentityPolicyOperations;
import sesemulator.operation.ReceiptFilterOperations;
import sesemulator.operation.ReceiptRuleOperations;
import sesemulator.operation.ReceiptRuleSetOperations;
import sesemulator.operation.SendBounce;
import sesemulator.operation.SesOperations;
import sesemulator.outbound.AwsEndpoint;
import sesemulator.outbound.Backoff;
import sesemulator.outbound.HttpDoor;
import sesemulator.outbound.LambdaEndpoint;
import sesemulator.outbound.MappedFunctions;
import sesemulator.outbound.NoFunctions;
import sesemulator.outbound.OwnBuckets;
import sesemulator.outbound.OwnTopics;
import sesemulator.outbound.PublishedMessages;
import sesemulator.outbound.RelayQueue;
import sesemulator.outbound.S3Endpoint;
import sesemulator.outbound.SmtpRelay;
import sesemulator.outbound.SnsEndpoint;
import sesemulator.outbound.StoredObjects;
import sesemulator.outbound.SubscriptionDesk;
import sesemulator.outbound.SubscriptionLinks;
import sesemulator.outbound.Subscriptions;
import sesemulator.outbound.Targets;
import sesemulator.protocol.QueryEndpoint;
import sesemulator.receipt.Admission;
import sesemulator.receipt.FilterBook;
import sesemulator.receipt.Reception;
import sesemulator.receipt.Retries;
import sesemulator.receipt.RuleBook;
import sesemulator.receipt.RuleChecks;
import sesemulator.receipt.RuleRunner;
import sesemulator.smtp.InboundSmtp;
import sesemulator.store.Store;

/** The whole emulator, put together and running from construction to {@link #close()}. */
public final class Emulator implements AutoCloseable {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration SUBSCRIBER_PATIENCE = Duration.ofSeconds(15); // as SNS's
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(30); // as SES's with a function
    /** A target that is down for a minute is waited for. */
    private static final Retries RULE_RETRIES = new Retries(8, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final int RULE_THREADS = 8;

    private final Store store;
    private final Waiters waiters = new Waiters();
    private final RuleRunner ruleRunner;
    private final InboundSmtp smtp;
    private final @Nullable RelayQueue relayQueue;
    private final SubscriptionDesk subscriptionDesk;
    private final Targets targets;
    private final Javalin http;

    Emulator(Config config) {
        SecureRandom random = new SecureRandom();
        AdjustableClock clock = new AdjustableClock(Clock.systemUTC());
        MailIds ids = new RandomMailIds(random);
        Settings settings = Settings.of(config);

        SmtpRelay relay = settings.relay();
        String jdbcUrl = settings.jdbcUrl(random);
        store = relay == null ? Store.open(jdbcUrl) : Store.openForRelay(jdbcUrl);
        relayQueue = relay == null ? null : new RelayQueue(store.outbox(), relay, BACKOFF);
        IdentityRegistry registry = new IdentityRegistry(
                store.identities(),
                config.autoVerify() ? VerificationStatus.SUCCESS : VerificationStatus.PENDING,
                random);
        SendingAuthorization authorization =
                new SendingAuthorization(registry, store.identities(), store.identityPolicies());
        RateLimiter rate = new RateLimiter(clock, config.rateLimit());
        BounceDesk desk = new BounceDesk(
                registry,
                authorization,
                store.mailbox(),
                store.capturedBounces(),
                ids,
                clock,
                new BounceSettings(
                        config.dsnStyle(), config.sandbox(), config.originalRecipientsOnly(), settings.storageLimit()),
                this::bounceCaptured);

        RuleBook ruleBook = new RuleBook(store.ruleSets(), new RuleChecks(registry), clock);
        FilterBook filterBook = new FilterBook(store.receiptFilters());
        HttpDoor door = new HttpDoor(CONNECT_PATIENCE);
        SubscriptionLinks links = new ControlLinks(() -> publicUrl(config, settings));
        subscriptionDesk = new SubscriptionDesk(
                store.subscriptions(), links, door, clock, Emulator::uuid, SUBSCRIBER_PATIENCE, BACKOFF);
        targets = targets(settings, door, links, clock);
        ruleRunner = new RuleRunner(
                store.mailbox(), store.ruleSets(), store.ruleRuns(), targets, desk, clock, RULE_RETRIES, RULE_THREADS);
        Admission admission = new Admission(
                settings.recipientDomains(), store.receiptFilters(), store.ruleSets(), config.strictReceiving());
        Reception reception = new Reception(
                store.mailbox(),
                ids,
                settings.recipientDomains(),
                store.ruleSets(),
                clock,
                settings.storageLimit(),
                ruleRunner::run);

        QueryEndpoint ses = new QueryEndpoint(
                SesOperations.table(
                        new SendBounce(rate, desk, store.refusedBounces(), clock),
                        new IdentityOperations(registry, store.identities(), store.identityPolicies()),
                        new IdentityPolicyOperations(authorization),
                        new ReceiptRuleSetOperations(ruleBook),
                        new ReceiptRuleOperations(ruleBook),
                        new ReceiptFilterOperations(filterBook)),
                Emulator::uuid,
                config.maxRequestSize());
        ControlApi control = new ControlApi(List.of(
                new HealthControl(parts()),
                new ReceivedMessages(store.mailbox(), store.ruleRuns(), reception, clock, config.maxMailSize()),
                new CapturedBounceMessages(store.capturedBounces(), store.outbox(), waiters),
                new RefusedBounceCalls(store.refusedBounces()),
                new IdentityControl(store.identities(), registry),
                new S3Objects(store.storedObjects()),
                new SnsMessages(store.publishedMessages()),
                new SubscriptionControl(store.subscriptions(), subscriptionDesk),
                new FunctionControl(store.functionUrls()),
                new ClockControl(clock),
                new ResetControl(
                        List.of(
                                scopes -> store.mailbox().removeAll(MailFilter.of(scopes)),
                                scopes -> store.capturedBounces().removeAll(BounceFilter.of(scopes)),
                                scopes -> store.refusedBounces().removeAll(RefusedBounces.Filter.of(scopes)),
                                scopes -> store.identities().removeAll(scopes),
                                scopes -> store.identityPolicies().removeAll(scopes),
                                ruleBook::forget,
                                filterBook::forget,
                                scopes -> store.storedObjects().removeAll(StoredObjects.Filter.of(scopes)),
                                scopes -> store.publishedMessages().removeAll(PublishedMessages.Filter.of(scopes)),
                                scopes -> store.subscriptions().removeAll(Subscriptions.Filter.of(scopes)),
                                scopes -> store.functionUrls().removeAll(scopes),
                                rate::reset),
                        clock)));
        smtp = new InboundSmtp(settings.smtp(random), admission, reception, random);
        http = HttpServer.create(ses, control, Emulator::uuid);
        ruleRunner.resume();
        start(config);
        relayWhatIsPending();
        subscriptionDesk.subscribeAsSet(settings.targets().subscriptions());
    }

    private Targets targets(Settings settings, HttpDoor door, SubscriptionLinks links, Clock clock) {
        AwsEndpoint s3 = settings.targets().s3();
        AwsEndpoint sns = settings.targets().sns();
        AwsEndpoint lambda = settings.targets().lambda();
        return new Targets(
                s3 == null
                        ? new OwnBuckets(store.storedObjects(), clock, settings.storageLimit())
                        : new S3Endpoint(s3, CALL_PATIENCE),
                sns == null
                        ? new OwnTopics(
                                store.subscriptions(),
                                store.publishedMessages(),
                                links,
                                door,
                                clock,
                                Emulator::uuid,
                                SUBSCRIBER_PATIENCE)
                        : new SnsEndpoint(sns, CALL_PATIENCE),
                new MappedFunctions(
                        store.functionUrls(),
                        settings.targets().functions(),
                        door,
                        CALL_PATIENCE,
                        lambda == null ? new NoFunctions() : new LambdaEndpoint(lambda, CALL_PATIENCE)));
    }

    private URI publicUrl(Config config, Settings settings) {
        URI told = settings.targets().publicUrl();
        return told == null ? Endpoints.of(this, config).http() : told;
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    private void bounceCaptured() {
        waiters.somethingChanged();
        relayWhatIsPending();
    }

    private void relayWhatIsPending() {
        if (relayQueue != null) {
            relayQueue.wakeUp();
        }
    }

    private void start(Config config) {
        try {
            smtp.start();
            http.start(config.host(), config.httpPort());
        } catch (UncheckedIOException e) {
            close();
            throw new StartException("--smtp-port " + config.smtpPort() + " cannot be taken: " + e.getMessage());
        } catch (JavalinException e) {
            close();
            throw new StartException("--http-port " + config.httpPort() + " cannot be taken: " + e.getMessage());
        }
    }

    private Map<String, BooleanSupplier> parts() {
        Map<String, BooleanSupplier> parts = new LinkedHashMap<>();
        parts.put("http", () -> http.jettyServer().started());
        parts.put("smtp", () -> smtp.isRunning());
        parts.put("store", store::isReady);
        return parts;
    }

    /** The port of the SES API and of the control API. */
    public int httpPort() {
        return http.port();
    }

    /** The port for incoming mail. */
    public int smtpPort() {
        return smtp.port();
    }

    @Override
    public void close() {
        http.stop();
        smtp.close();
        ruleRunner.close();
        if (relayQueue != null) {
            relayQueue.close();
        }
        subscriptionDesk.close();
        targets.close();
        waiters.close();
        store.close();
    }
}
