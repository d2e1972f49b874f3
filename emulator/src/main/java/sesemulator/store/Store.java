package sesemulator.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.bounce.CapturedBounces;
import sesemulator.bounce.RefusedBounces;
import sesemulator.configuration.ConfigurationSets;
import sesemulator.event.PublishedEvents;
import sesemulator.identity.Identities;
import sesemulator.identity.IdentityPolicies;
import sesemulator.identity.KeptIdentitySettings;
import sesemulator.mail.Claims;
import sesemulator.mail.Mailbox;
import sesemulator.outbound.FunctionUrls;
import sesemulator.outbound.Outbox;
import sesemulator.outbound.PublishedMessages;
import sesemulator.outbound.StoredObjects;
import sesemulator.outbound.Subscriptions;
import sesemulator.receipt.ReceiptFilters;
import sesemulator.receipt.RecipientDomains;
import sesemulator.receipt.RuleRuns;
import sesemulator.receipt.RuleSets;
import sesemulator.seed.Snapshots;
import sesemulator.sending.AccountSettings;
import sesemulator.sending.Feedbacks;
import sesemulator.sending.RecipientFates;
import sesemulator.sending.SendStatistics;
import sesemulator.sending.SentMails;
import sesemulator.template.Templates;
import sesemulator.verification.VerificationTemplates;

/** An open database with all that is kept in it. Safe for many threads. */
public final class Store implements AutoCloseable {
    private final HikariDataSource connections;
    private final Database database;
    private final Additions additions = new Additions();
    private final Retention retention;
    private final Snapshots snapshots;
    private final @Nullable Shared shared;
    private final Mailbox mailbox;
    private final CapturedBounces capturedBounces;
    private final Outbox outbox;
    private final ConfigurationSets configurationSets;
    private final SentMails sentMails;
    private final Outbox sentOutbox;
    private final Feedbacks feedbacks;
    private final RecipientFates recipientFates;
    private final AccountSettings accountSettings;
    private final SendStatistics sendStatistics;
    private final RefusedBounces refusedBounces;
    private final Identities identities;
    private final IdentityPolicies identityPolicies;
    private final KeptIdentitySettings identitySettings;
    private final RuleSets ruleSets;
    private final ReceiptFilters receiptFilters;
    private final RuleRuns ruleRuns;
    private final StoredObjects storedObjects;
    private final PublishedMessages publishedMessages;
    private final PublishedEvents publishedEvents;
    private final Subscriptions subscriptions;
    private final FunctionUrls functionUrls;
    private final RecipientDomains recipientDomains;
    private final Templates templates;
    private final VerificationTemplates verificationTemplates;

    private Store(HikariDataSource connections, boolean isRelayed, RetentionLimits limits) {
        this.connections = connections;
        this.database = new Database(connections.getJdbcUrl(), connections::getConnection);
        Schema.bringUpToDate(database);
        this.shared = PostgresDatabase.of(connections.getJdbcUrl())
                .map(server -> new Shared(database, server, PostgresDatabase.newName(database)))
                .orElse(null);
        SetUp setUp = new SetUp(database, limits.octets());
        this.retention = new Retention(database, additions, limits, setUp, shared != null);
        this.snapshots = new JdbcSnapshots(database, retention);
        Shelf mails = retention.shelf("received_mail");
        this.mailbox = new JdbcMailbox(database, mails);
        this.capturedBounces = new JdbcCapturedBounces(database, retention, isRelayed);
        this.outbox = JdbcOutbox.ofBounces(database, capturedBounces);
        this.configurationSets = new JdbcConfigurationSets(database, setUp);
        this.sentMails = new JdbcSentMails(database, retention, isRelayed);
        this.sentOutbox = JdbcOutbox.ofSentMails(database, sentMails);
        this.feedbacks = new JdbcFeedbacks(database, retention);
        this.recipientFates = new JdbcRecipientFates(database, setUp);
        this.accountSettings = new JdbcAccountSettings(database, setUp);
        this.sendStatistics = new JdbcSendStatistics(database);
        this.refusedBounces = new JdbcRefusedBounces(database, retention);
        this.identities = new JdbcIdentities(database, setUp);
        this.identityPolicies = new JdbcIdentityPolicies(database, setUp);
        this.identitySettings = new JdbcIdentitySettings(database, setUp);
        this.ruleSets = new JdbcRuleSets(database, setUp);
        this.receiptFilters = new JdbcReceiptFilters(database, setUp);
        this.ruleRuns = new JdbcRuleRuns(database, additions, mails);
        this.storedObjects = new JdbcStoredObjects(database, retention);
        this.publishedMessages = new JdbcPublishedMessages(database, retention);
        this.publishedEvents = new JdbcPublishedEvents(database, retention, additions);
        this.subscriptions = new JdbcSubscriptions(database, setUp);
        this.functionUrls = new JdbcFunctionUrls(database, setUp);
        this.recipientDomains = new JdbcRecipientDomains(database, setUp);
        this.templates = new JdbcTemplates(database, setUp);
        this.verificationTemplates = new JdbcVerificationTemplates(database, setUp);
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws StoreException if it cannot be opened
     */
    public static Store open(String jdbcUrl) {
        return open(jdbcUrl, false, RetentionLimits.NONE);
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param isRelayed whether each bounce and each sent mail goes into an outbox, too
     * @throws StoreException if it cannot be opened
     */
    public static Store open(String jdbcUrl, boolean isRelayed, RetentionLimits limits) {
        HikariDataSource connections = Connections.open(jdbcUrl);
        try {
            return new Store(connections, isRelayed, limits);
        } catch (RuntimeException e) {
            connections.close();
            throw Connections.failed(jdbcUrl, e);
        }
    }

    /** The listener is told whose mail, bounces, objects, messages or finished runs have become more; it must be quick. */
    public void whenAdded(Consumer<Scope> listener) {
        Shared others = shared;
        additions.tellTo(
                others == null
                        ? listener
                        : scope -> {
                            listener.accept(scope);
                            others.added(scope);
                        });
    }

    /** What there is in common with other emulators; empty for one that has its database to itself. */
    public Optional<Shared> shared() {
        return Optional.ofNullable(shared);
    }

    /** @param work what mails are claimed for */
    public Claims claims(String work) {
        return shared == null ? Claims.ALONE : shared.claims(work);
    }

    /** Whether the database answers. */
    public boolean isReady() {
        return !connections.isClosed() && database.number("SELECT 1") == 1;
    }

    /**
     * Does all that some work on this store does, or nothing of it if the work throws, which is thrown on. The work stays
     * on its thread.
     */
    public void atomically(Runnable work) {
        try {
            database.inTransaction(work::run);
        } catch (RuntimeException | Error e) {
            retention.sumAnew();
            throw e;
        }
    }

    public Snapshots snapshots() {
        return snapshots;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public CapturedBounces capturedBounces() {
        return capturedBounces;
    }

    /** The bounces to be relayed. */
    public Outbox outbox() {
        return outbox;
    }

    public ConfigurationSets configurationSets() {
        return configurationSets;
    }

    public SentMails sentMails() {
        return sentMails;
    }

    /** The sent mail to be relayed. */
    public Outbox sentOutbox() {
        return sentOutbox;
    }

    public Feedbacks feedbacks() {
        return feedbacks;
    }

    public RecipientFates recipientFates() {
        return recipientFates;
    }

    public AccountSettings accountSettings() {
        return accountSettings;
    }

    public SendStatistics sendStatistics() {
        return sendStatistics;
    }

    public RefusedBounces refusedBounces() {
        return refusedBounces;
    }

    public Identities identities() {
        return identities;
    }

    public IdentityPolicies identityPolicies() {
        return identityPolicies;
    }

    public KeptIdentitySettings identitySettings() {
        return identitySettings;
    }

    public RuleSets ruleSets() {
        return ruleSets;
    }

    public ReceiptFilters receiptFilters() {
        return receiptFilters;
    }

    public RuleRuns ruleRuns() {
        return ruleRuns;
    }

    public StoredObjects storedObjects() {
        return storedObjects;
    }

    public PublishedMessages publishedMessages() {
        return publishedMessages;
    }

    public PublishedEvents publishedEvents() {
        return publishedEvents;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public FunctionUrls functionUrls() {
        return functionUrls;
    }

    public RecipientDomains recipientDomains() {
        return recipientDomains;
    }

    public Templates templates() {
        return templates;
    }

    public VerificationTemplates verificationTemplates() {
        return verificationTemplates;
    }

    /** Octets of all that comes in or goes out and is kept, about. */
    public long storedBytes() {
        return retention.total();
    }

    @Override
    public void close() {
        retention.close();
        if (shared != null) {
            shared.close();
        }
        connections.close();
    }
}
