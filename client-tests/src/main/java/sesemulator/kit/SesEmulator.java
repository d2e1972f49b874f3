package sesemulator.kit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * The emulator as one test sees it: an account and a recipient domain of its own, of which other tests see nothing. It
 * has the test's mail, bounces, clock, identities and rules. Every method throws {@link EmulatorException} when the
 * emulator does not answer or refuses. Safe for many threads.
 */
public final class SesEmulator {
    private final RunningEmulator emulator;
    private final Scope scope;
    private final String domain;
    private final ControlApi control;
    private final BounceLog log;
    private final EmulatorClock clock;
    private final Faults faults;
    private final Clients clients;
    private final List<String> verified;

    /** @param verified identities that are verified from the start, beside the domain */
    SesEmulator(RunningEmulator emulator, Scope scope, String domain, List<String> verified) {
        this.emulator = emulator;
        this.scope = scope;
        this.domain = domain;
        this.control = new ControlApi(emulator);
        this.log = new BounceLog(control, scope);
        this.clock = new EmulatorClock(control, scope);
        this.faults = new Faults(control, scope);
        this.clients = new Clients(this);
        this.verified = verified;
    }

    /** Where the SES API answers, such as {@code http://127.0.0.1:8080}; the control API is below {@code /_emulator}. */
    public URI endpoint() {
        return emulator.endpoint();
    }

    /** The host that takes mail by SMTP. */
    public String smtpHost() {
        return emulator.smtpHost();
    }

    /** The port that takes mail by SMTP. */
    public int smtpPort() {
        return emulator.smtpPort();
    }

    /** The test's account: 12 digits, and the access key id of its clients. */
    public String accountId() {
        return scope.account();
    }

    /** The test's region, such as {@code us-east-1}. */
    public String region() {
        return scope.region();
    }

    /** The test's recipient domain: a verified identity, whose mail by SMTP goes to the test's account. */
    public String domain() {
        return domain;
    }

    /** {@code localPart@domain} with the test's recipient domain. */
    public String address(String localPart) {
        return localPart + "@" + domain;
    }

    /**
     * Lets a client of the AWS SDK, of any service, speak to the emulator as the test's account: its endpoint, region
     * and credentials. Its HTTP and its retries are the builder's; the injected clients do not retry.
     */
    public <B extends AwsClientBuilder<B, ?>> B configure(B builder) {
        return builder.endpointOverride(endpoint())
                .region(Region.of(region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accountId(), "any")));
    }

    /** Receives a mail of plain text, as {@link #receive(Mail)} does. */
    public ReceivedMail receive(String from, String to, String subject, String body) {
        return receive(Mail.of(from, to, subject, body));
    }

    /**
     * Receives a mail over HTTP, at once and in the test's account, whatever the domains of its recipients. It runs
     * through the receipt rules as mail by SMTP does.
     */
    public ReceivedMail receive(Mail mail) {
        Query query = Query.none().and("from", mail.from());
        for (String recipient : mail.recipients()) {
            query = query.and("to", recipient);
        }
        query = query.and("account", accountId()).and("region", region());
        Duration age = mail.age();
        if (age != null) {
            query = query.and("age", age.toString());
        }
        byte[] answer = control.post("received-messages", query, mail.content());
        return log.received(Json.parse(answer).text("messageId"));
    }

    /**
     * Receives a mail by SMTP, as from another mail server.
     *
     * @throws IllegalArgumentException if a recipient is not at the test's {@link #domain()}, or the mail has an age
     */
    public ReceivedMail receiveBySmtp(Mail mail) {
        for (String recipient : mail.recipients()) {
            if (!recipient.toLowerCase(Locale.ROOT).endsWith("@" + domain)) {
                throw new IllegalArgumentException("By SMTP, only mail for the test's domain " + domain
                        + " comes to its account, not that for " + recipient + "; receive(…) takes any");
            }
        }
        if (mail.age() != null) {
            throw new IllegalArgumentException(
                    "By SMTP, mail comes now, not " + mail.age() + " ago; receive(…) takes" + " mail of any age");
        }
        String id = new SmtpClient(smtpHost(), smtpPort()).deliver(mail.from(), mail.recipients(), mail.content());
        return log.received(id);
    }

    /** The mail that was received, oldest first. */
    public List<ReceivedMail> receivedMails() {
        return log.received();
    }

    /**
     * Waits until so many mails at least were received, such as those that the code under test sends by SMTP.
     *
     * @param timeout at most five minutes
     * @return all that were received, oldest first
     * @throws AssertionError if there are fewer when the time is up; it shows them
     */
    public List<ReceivedMail> awaitMails(int count, Duration timeout) {
        List<ReceivedMail> received = log.awaitReceived(count, timeout);
        if (received.size() < count) {
            throw new AssertionError("Expecting " + Described.count(count, "mail", "mails") + " within "
                    + Described.time(timeout) + ", but received " + received.size() + "\n"
                    + Described.list(received, Described::mail));
        }
        return received;
    }

    /** The bounces that the code under test sent. */
    public Bounces bounces() {
        return new Bounces(log, BounceFilter.ALL);
    }

    /**
     * The next bounce that was not taken yet, in the order of sending; waits for it.
     *
     * @param timeout at most five minutes
     * @throws AssertionError if none comes; it says what happened instead
     */
    public Bounce takeBounce(Duration timeout) {
        return log.take(timeout)
                .orElseThrow(() -> new AssertionError(bounces()
                        .failure("Expecting one more bounce within " + Described.time(timeout) + ", but none came")));
    }

    /** The calls of SendBounce that were refused, and why; oldest first. */
    public List<RefusedBounce> refusedBounces() {
        return log.refused();
    }

    /** The calls of the SES API, whatever came of them; oldest first. */
    public List<SesRequest> requests() {
        return log.requests();
    }

    /**
     * Waits until an action, such as {@code SendBounce}, was called so many times at least.
     *
     * @param timeout at most five minutes
     * @return all calls of the action, oldest first
     * @throws AssertionError if there are fewer when the time is up; it shows all calls
     */
    public List<SesRequest> awaitRequests(String action, int count, Duration timeout) {
        List<SesRequest> called = log.awaitRequests(action, count, timeout);
        if (called.size() < count) {
            throw new AssertionError("Expecting " + Described.count(count, "call", "calls") + " of " + action
                    + " within " + Described.time(timeout) + ", but there " + there(called.size()) + "\n"
                    + Described.list(log.requests(), Described::request));
        }
        return called;
    }

    private static String there(int calls) {
        return calls == 1 ? "was 1 among" : "were " + calls + " among";
    }

    /** What goes wrong, if the test says so. */
    public Faults faults() {
        return faults;
    }

    /**
     * Puts what a seed says; what names no account and region is the test's.
     *
     * @param yaml identities, rules, received mail and the clock, as the emulator's README describes it
     * @throws EmulatorException that tells all that is wrong with it; then nothing of it is put
     */
    public void seed(String yaml) {
        control.post("seed", scope.query(), "application/yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** All that is kept of the test's account and region, to be restored by any test of the same account. */
    public byte[] snapshot() {
        return control.raw("snapshot", scope.query());
    }

    /** Puts a {@link #snapshot} in the place of all that is kept of the test's account and region. */
    public void restore(byte[] snapshot) {
        control.put("snapshot", scope.query(), snapshot);
        log.forget();
    }

    /** The emulator's clock. */
    public EmulatorClock clock() {
        return clock;
    }

    /** The verified addresses and domains. */
    public Identities identities() {
        return new Identities(control, scope);
    }

    /** The receipt rules. */
    public ReceiptRules rules() {
        return new ReceiptRules(clients.ses(), control);
    }

    /** Forgets all that is of the test's account and region, and makes it what it is at the start of a test. */
    public void reset() {
        control.post("reset", scope.query(), new byte[0]);
        log.forget();
        prepare();
    }

    /** Gives the test what it has from the start. */
    void prepare() {
        recipientDomain().map();
        identities().verify(domain);
        verified.forEach(identities()::verify);
    }

    /** Lets go of what the test would keep for itself; its mail and bounces stay to be looked at. */
    void end() {
        clients.close();
        faults.removeAll();
        clock.resetIfChanged();
    }

    void giveUpDomain() {
        recipientDomain().unmap();
    }

    private RecipientDomain recipientDomain() {
        return new RecipientDomain(control, domain, scope);
    }

    Clients clients() {
        return clients;
    }

    @Override
    public String toString() {
        return endpoint() + ", " + scope;
    }
}
