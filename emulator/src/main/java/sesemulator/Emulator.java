package sesemulator;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Chance;
import sesemulator.account.Clocks;
import sesemulator.account.Lease;
import sesemulator.account.Scope;
import sesemulator.account.SeededChance;
import sesemulator.control.AdjustableClocks;
import sesemulator.control.BrowserGuard;
import sesemulator.control.Changes;
import sesemulator.control.ControlApi;
import sesemulator.control.Waiters;
import sesemulator.memory.WorkingMemory;
import sesemulator.metric.Meters;
import sesemulator.operation.AccountOperations;
import sesemulator.operation.ConfigurationSetOperations;
import sesemulator.operation.DkimOperations;
import sesemulator.operation.EventDestinationOperations;
import sesemulator.operation.IdentityActions;
import sesemulator.operation.IdentityOperations;
import sesemulator.operation.IdentityPolicyOperations;
import sesemulator.operation.MailFromOperations;
import sesemulator.operation.NotificationOperations;
import sesemulator.operation.ReceiptActions;
import sesemulator.operation.ReceiptFilterOperations;
import sesemulator.operation.ReceiptRuleOperations;
import sesemulator.operation.ReceiptRuleSetOperations;
import sesemulator.operation.SendBounce;
import sesemulator.operation.SendEmail;
import sesemulator.operation.SendRawEmail;
import sesemulator.operation.SendingActions;
import sesemulator.operation.SesOperations;
import sesemulator.operation.TemplateOperations;
import sesemulator.operation.TemplatedEmailOperations;
import sesemulator.operation.VerificationOperations;
import sesemulator.protocol.Operations;
import sesemulator.protocol.QueryEndpoint;
import sesemulator.protocol.RequestIds;
import sesemulator.protocol.SignatureCheck;
import sesemulator.seed.Seed;
import sesemulator.seed.Seeded;
import sesemulator.seed.Seeder;
import sesemulator.smtp.InboundSmtp;
import sesemulator.smtp.SmtpFaults;
import sesemulator.store.Store;

/** The whole emulator, put together and running from construction to {@link #close()}. */
public final class Emulator implements AutoCloseable {
    /** Actions that read what is there, and write it changed. */
    private static final Pattern CHANGING = Pattern.compile("(Clone|Create|Delete|Put|Reorder|Set|Update|Verify).*");

    private final Store store;
    private final Waiters waiters;
    private final Changes changes = new Changes();
    private final OutboundDoors outbound;
    private final Domain domain;
    private final Harness harness;
    private final QueryEndpoint ses;
    private final InboundSmtp smtp;
    private final Javalin http;
    private final @Nullable TakeOver takeOver;
    private @Nullable HttpsPort https;

    Emulator(Config config) {
        SecureRandom random = new SecureRandom();
        Settings settings = Settings.of(config);
        HeapShares.Memories memories = settings.heap().memories();
        waiters = settings.heap().waiters();
        Optional<Seed> seed = Seeds.read(config, settings.maxMailSize());
        SeededChance seededChance = config.randomSeed().map(SeededChance::new).orElse(null);
        Chance chance = seededChance == null ? Chance.of(random) : seededChance;
        RequestIds requestIds = requestIds(chance);
        Meters meters = Metering.meters();
        String jdbcUrl = settings.store().jdbcUrl(random);
        store = Store.open(jdbcUrl, settings.relay() != null, settings.retention());
        store.whenAdded(this::somethingAdded);
        AdjustableClocks clocks = store.shared()
                .map(shared -> new AdjustableClocks(Clock.systemUTC(), shared.clocks(), Lease.shared()))
                .orElseGet(() -> new AdjustableClocks(Clock.systemUTC()));
        outbound = new OutboundDoors(settings, store, clocks, chance, () -> publicUrl(settings));
        domain = new Domain(
                settings,
                store,
                outbound.targets(),
                outbound.events(),
                clocks,
                chance,
                memories.rules(),
                () -> {
                    meters.bounced();
                    outbound.relayWhatIsPending();
                },
                outbound::relayWhatIsPending,
                () -> publicUrl(settings));

        Operations operations = store.shared()
                .map(shared -> operations(clocks).within(CHANGING.asMatchPredicate(), new Operations.Around() {
                    @Override
                    public <T> T during(Scope scope, Supplier<T> handling) {
                        return shared.exclusively(scope.toString(), handling);
                    }
                }))
                .orElseGet(() -> operations(clocks));
        harness = Harness.of(operations.names(), meters, settings.heap().waiters(), changes::somethingChanged);
        ses = new QueryEndpoint(
                operations,
                requestIds,
                settings.maxRequestSize(),
                memories.calls(),
                new SignatureCheck(settings.access().keys(), Clock.systemUTC()),
                clocks,
                harness.faults(),
                harness.requests());
        Seeder seeder = Seeds.seeder(domain, store, outbound.subscriptions(), operations, clocks);
        ControlApi control = ControlDoor.open(
                settings,
                store,
                domain,
                outbound,
                harness,
                clocks,
                seededChance,
                waiters,
                changes,
                seeder,
                memories.calls(),
                parts());
        SmtpFaults faults = new SmtpFaults(harness.faults(), domain.domains::ownerOf);
        smtp = inbound(settings, faults, random, memories.mail());
        Metering.watch(meters, store, smtp, waiters, harness.waiters());
        BrowserGuard guard = new BrowserGuard(settings.ownHosts());
        http = HttpServer.create(settings.heap(), ses, control, guard, () -> requestIds.next(null));
        store.shared().ifPresent(shared -> shared.open(this::somethingAdded, this::somethingChanged));
        takeOver = store.shared()
                .map(shared -> new TakeOver(shared, this::takeUp, domain::resumeFailed))
                .orElse(null);
        domain.resume();
        Optional<Seeded> seeded = seed.map(told -> begin(seeder, told));
        start(settings, random);
        outbound.open();
        seeded.ifPresent(Seeded::goOn);
    }

    private void somethingAdded(Scope scope) {
        waiters.somethingChanged(scope);
        changes.somethingChanged();
    }

    private void takeUp() {
        domain.resume();
        outbound.relayWhatIsPending();
    }

    /** By another emulator, too. */
    private void somethingChanged() {
        waiters.somethingChanged();
        changes.somethingChanged();
    }

    private Operations operations(Clocks clocks) {
        return SesOperations.table(
                new SendBounce(domain.rate, domain.bounces, store.refusedBounces(), clocks),
                new IdentityActions(
                        new IdentityOperations(
                                domain.identities,
                                store.identities(),
                                store.identityPolicies(),
                                store.identitySettings()),
                        new IdentityPolicyOperations(domain.authorization),
                        new DkimOperations(domain.dkim),
                        new MailFromOperations(domain.mailFrom),
                        new NotificationOperations(domain.notifications),
                        new VerificationOperations(domain.verificationTemplates, domain.verification)),
                new ReceiptActions(
                        new ReceiptRuleSetOperations(domain.rules),
                        new ReceiptRuleOperations(domain.rules),
                        new ReceiptFilterOperations(domain.filters)),
                new SendingActions(
                        new AccountOperations(store.accountSettings(), domain.quota),
                        new SendEmail(domain.sending),
                        new SendRawEmail(domain.sending),
                        new TemplateOperations(domain.templates, domain.ids, clocks),
                        new TemplatedEmailOperations(domain.sending, domain.templates),
                        new ConfigurationSetOperations(domain.configurationSets),
                        new EventDestinationOperations(domain.configurationSets)));
    }

    private URI publicUrl(Settings settings) {
        URI told = settings.targets().publicUrl();
        return told == null ? Endpoints.of(this, settings.config()).http() : told;
    }

    private static RequestIds requestIds(Chance chance) {
        return scope -> scope == null ? chance.uuid(Scope.DEFAULT, "request of nobody") : chance.uuid(scope, "request");
    }

    private Seeded begin(Seeder seeder, Seed seed) {
        try {
            return store.shared()
                    .map(shared -> shared.exclusively("seed", () -> Seeds.begin(seeder, seed, store)))
                    .orElseGet(() -> Seeds.begin(seeder, seed, store));
        } catch (StartException e) {
            close();
            throw e;
        }
    }

    private InboundSmtp inbound(Settings settings, SmtpFaults faults, SecureRandom random, WorkingMemory memory) {
        InboundSmtp.Settings told = settings.smtp(random, memory);
        return new InboundSmtp(
                told,
                domain.admission,
                domain.reception,
                faults,
                () -> settings.tls().forSmtp(told.hostName(), random).context(),
                harness.meters()::replied);
    }

    private void start(Settings settings, SecureRandom random) {
        Config config = settings.config();
        try {
            smtp.start();
            http.start(config.host(), config.httpPort());
            https = config.httpsPort()
                    .map(port -> HttpsPort.open(
                            http,
                            config.host(),
                            port,
                            settings.tls().forHttp(random).context()))
                    .orElse(null);
        } catch (StartException e) {
            close();
            throw e;
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

    /** The same by TLS; empty for none. */
    public OptionalInt httpsPort() {
        return https == null ? OptionalInt.empty() : OptionalInt.of(https.port());
    }

    /** The port for incoming mail. */
    public int smtpPort() {
        return smtp.port();
    }

    @Override
    public void close() {
        ses.close();
        changes.close();
        if (https != null) {
            https.close();
        }
        http.stop();
        smtp.close();
        if (takeOver != null) {
            takeOver.close();
        }
        domain.close();
        outbound.close();
        waiters.close();
        harness.close();
        store.close();
    }
}
