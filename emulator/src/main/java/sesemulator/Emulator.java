package sesemulator;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
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
import sesemulator.control.HealthControl;
import sesemulator.control.IdentityControl;
import sesemulator.control.ReceivedMessages;
import sesemulator.control.RefusedBounceCalls;
import sesemulator.control.ResetControl;
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
import sesemulator.outbound.Backoff;
import sesemulator.outbound.RelayQueue;
import sesemulator.outbound.SmtpRelay;
import sesemulator.protocol.QueryEndpoint;
import sesemulator.receipt.ActionTargets;
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
    private static final Backoff RELAY_BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    /** A target that is down for a minute is waited for. */
    private static final Retries RULE_RETRIES = new Retries(8, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final int RULE_THREADS = 8;

    private final Store store;
    private final Waiters waiters = new Waiters();
    private final RuleRunner ruleRunner;
    private final InboundSmtp smtp;
    private final @Nullable RelayQueue relayQueue;
    private final Javalin http;

    Emulator(Config config) {
        SecureRandom random = new SecureRandom();
        AdjustableClock clock = new AdjustableClock(Clock.systemUTC());
        MailIds ids = new RandomMailIds(random);
        Settings settings = Settings.of(config);

        SmtpRelay relay = settings.relay();
        String jdbcUrl = settings.jdbcUrl(random);
        store = relay == null ? Store.open(jdbcUrl) : Store.openForRelay(jdbcUrl);
        relayQueue = relay == null ? null : new RelayQueue(store.outbox(), relay, RELAY_BACKOFF);
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
        ActionTargets targets = new Unwired.NoTargets();
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
                () -> UUID.randomUUID().toString(),
                config.maxRequestSize());
        ControlApi control = new ControlApi(List.of(
                new HealthControl(parts()),
                new ReceivedMessages(store.mailbox(), store.ruleRuns(), reception, clock, config.maxMailSize()),
                new CapturedBounceMessages(store.capturedBounces(), store.outbox(), waiters),
                new RefusedBounceCalls(store.refusedBounces()),
                new IdentityControl(store.identities(), registry),
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
                                rate::reset),
                        clock)));
        smtp = new InboundSmtp(settings.smtp(random), admission, reception, random);
        http = HttpServer.create(ses, control, () -> UUID.randomUUID().toString());
        ruleRunner.resume();
        start(config);
        relayWhatIsPending();
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
        waiters.close();
        store.close();
    }
}
