package sesemulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sesemulator.dsn.DsnStyle;
import sesemulator.receipt.OwnDomainBounces;

/**
 * Every setting and its default. Each is a flag and an environment variable of one form: {@code --http-port} and
 * {@code SES_EMULATOR_HTTP_PORT}; the flag wins.
 */
@Command(
        name = "ses-emulator",
        description = "A local, SES-compatible emulator: receives real mail, answers it with SendBounce.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        footer = "%nEach option is an environment variable, too: --http-port is SES_EMULATOR_HTTP_PORT.")
interface Config {
    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on; 0.0.0.0 for all.")
    String host();

    @Option(names = "--http-port", defaultValue = "8080", description = "Port of the SES API; 0 takes a free one.")
    int httpPort();

    @Option(names = "--smtp-port", defaultValue = "2525", description = "Port for incoming mail; 0 takes a free one.")
    int smtpPort();

    @Option(
            names = "--allowed-host",
            paramLabel = "<host>",
            split = ",",
            description = "Further host name that the control API and its page may be asked by, with a proxy's port.")
    @Nullable
    List<String> allowedHosts();

    @Option(
            names = "--https-port",
            description = "Port of the same by TLS, beside --http-port; 0 takes a free one; without, there is none.")
    Optional<Integer> httpsPort();

    @Option(
            names = "--tls-certificate",
            paramLabel = "<file>[,<key file>]",
            split = ",",
            description = "Certificate and key for TLS: PKCS #12, or PEM in one file or two; without, self-signed.")
    @Nullable
    List<Path> tlsCertificate();

    @Option(names = "--tls-password", description = "Password of a certificate in PKCS #12.")
    Optional<String> tlsPassword();

    @Option(names = "--data-dir", description = "Folder that keeps everything over a restart; without, in memory.")
    Optional<Path> dataDir();

    @Option(
            names = "--jdbc-url",
            paramLabel = "<url>",
            description = "PostgreSQL database of any number of emulators, such as jdbc:postgresql://localhost/ses.")
    Optional<String> jdbcUrl();

    @Option(names = "--jdbc-user", paramLabel = "<name>", description = "User of the database of --jdbc-url.")
    Optional<String> jdbcUser();

    @Option(names = "--jdbc-password", paramLabel = "<password>", description = "Password of that user.")
    Optional<String> jdbcPassword();

    @Option(names = "--region", defaultValue = "us-east-1", description = "Region whose inbound server greets by SMTP.")
    String region();

    @Option(
            names = "--recipient-domain",
            paramLabel = "<domain>=<account>/<region>",
            split = ",",
            description = "Who receives mail for a domain and its subdomains, such as"
                    + " example.com=111122223333/eu-west-1; any other is account 000000000000 in us-east-1.")
    @Nullable
    Map<String, String> recipientDomains();

    @Option(
            names = "--access-keys",
            paramLabel = "<id>:<secret>",
            split = ",",
            description = "Keys that sign calls, such as AKID@111122223333:secret; without, any signature will do.")
    @Nullable
    List<String> accessKeys();

    @Option(
            names = "--control-token",
            paramLabel = "<token>",
            description = "Token that the control API asks for (Authorization: Bearer); without, anybody may call.")
    Optional<String> controlToken();

    @Option(
            names = "--rate-limit",
            defaultValue = "1",
            description = "SendBounce calls a second for each account and region; 0 for as many as come.")
    int rateLimit();

    @Option(
            names = "--auto-verify",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "true",
            description = "Whether identities are verified at once; if not, by the control API.")
    boolean autoVerify();

    @Option(
            names = "--sandbox",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            description = "Whether recipients of sent mail, and the sender of a bounced mail, must be verified, too.")
    boolean sandbox();

    @Option(
            names = "--send-rate",
            defaultValue = "14",
            description = "Recipients of sent mail a second for each account and region; 0 for as many as come.")
    int sendRate();

    @Option(
            names = "--send-quota",
            defaultValue = "50000",
            description = "Recipients of sent mail within 24 hours for each account and region; 0 for as many as come.")
    int sendQuota();

    @Option(
            names = "--original-recipients-only",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "true",
            description = "Whether bounced recipients must be recipients of the original.")
    boolean originalRecipientsOnly();

    @Option(
            names = "--dsn-style",
            defaultValue = "ses",
            description = "How bounces are written: ses (to the byte as SES does) or rfc (by the letter of the RFCs).")
    DsnStyle dsnStyle();

    @Option(
            names = "--relay",
            paramLabel = "<host>:<port>",
            description = "SMTP server that bounces are delivered to; without, they are captured only.")
    Optional<String> relay();

    @Option(
            names = "--own-domain-bounces",
            paramLabel = "<what>",
            defaultValue = "relay",
            description = "What becomes of bounces to verified domains whose mail the account receives: relay (as any"
                    + " other), loop (they come in again as mail with the null sender) or capture (captured only).")
    OwnDomainBounces.Choice ownDomainBounces();

    @Option(
            names = "--s3-endpoint",
            paramLabel = "<url>",
            description =
                    "S3 endpoint that objects go to, as http://<key id>:<secret>@… to sign so; without, kept here.")
    Optional<String> s3Endpoint();

    @Option(
            names = "--sns-endpoint",
            paramLabel = "<url>",
            description = "SNS endpoint that messages are published to; without, subscribers get them directly.")
    Optional<String> snsEndpoint();

    @Option(
            names = "--lambda-endpoint",
            paramLabel = "<url>",
            description = "Lambda endpoint that functions are invoked at, those aside that have a URL of their own.")
    Optional<String> lambdaEndpoint();

    @Option(
            names = "--firehose-endpoint",
            paramLabel = "<url>",
            description = "Firehose endpoint that events are put to; without, they are in /_emulator/events alone.")
    Optional<String> firehoseEndpoint();

    @Option(
            names = "--cloudwatch-endpoint",
            paramLabel = "<url>",
            description = "CloudWatch endpoint that counts events; without, they are in /_emulator/events alone.")
    Optional<String> cloudwatchEndpoint();

    @Option(
            names = "--sns-subscription",
            paramLabel = "<topic ARN>=<url>",
            split = ",",
            description = "Who is told of what is published to a topic; is asked to confirm, as by SNS.")
    @Nullable
    List<String> snsSubscriptions();

    @Option(
            names = "--lambda-function",
            paramLabel = "<function ARN>=<url>",
            split = ",",
            description = "URL that a function takes its events at, such as that of a runtime interface emulator.")
    @Nullable
    List<String> lambdaFunctions();

    @Option(
            names = "--public-url",
            paramLabel = "<url>",
            description = "Where subscribers reach this server, for links in messages; without, by host and port.")
    Optional<String> publicUrl();

    @Option(
            names = "--max-mail-size",
            paramLabel = "<bytes>",
            description = "Largest mail that is received. Without: 41943040, or what the heap has room for.")
    Optional<Integer> maxMailSize();

    @Option(
            names = "--max-request-size",
            paramLabel = "<bytes>",
            description = "Largest body of an API call. Without: 20971520, or what the heap has room for.")
    Optional<Integer> maxRequestSize();

    @Option(
            names = "--storage-limit",
            paramLabel = "<bytes>",
            description = "What all may take that is kept; beyond it, the oldest go. Without: 3/8 of the heap beyond"
                    + " 26 MB when kept in memory, 10 GiB with --data-dir or --jdbc-url.")
    Optional<Long> storageLimit();

    @Option(
            names = "--retention-age",
            paramLabel = "<duration>",
            description = "How long things are kept, by real time, such as P7D; without, as long as there is room.")
    Optional<Duration> retentionAge();

    @Option(
            names = "--retention-count",
            paramLabel = "<number>",
            defaultValue = "1000000",
            description = "How many received mails, bounces, sent mails and objects are kept, of each; the oldest go.")
    long retentionCount();

    @Option(
            names = "--seed",
            paramLabel = "<file or folder>",
            description = "What to begin with, in YAML or JSON; of a folder, each such file by the order of names.")
    Optional<Path> seed();

    @Option(
            names = "--strict-receiving",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            description = "Whether mail that no active receipt rule is for is refused, as by SES; if not, it is kept.")
    boolean strictReceiving();

    @Option(
            names = "--check-senders",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            description = "Whether SPF, DKIM and DMARC of received mail are really checked; if not, they pass.")
    boolean checkSenders();

    @Option(
            names = "--dns-server",
            paramLabel = "<host>:<port>",
            description = "DNS server that --check-senders asks; without, those of the system.")
    Optional<String> dnsServer();

    @Option(
            names = "--dns-zone",
            paramLabel = "<file>",
            description = "Master file (RFC 1035) of DNS records, asked before any server, by --check-senders.")
    Optional<Path> dnsZone();

    @Option(
            names = "--random-seed",
            paramLabel = "<number>",
            description = "Makes ids depend on this number and the calls alone; not with --data-dir or --jdbc-url.")
    Optional<Long> randomSeed();

    @Option(
            names = "--log-format",
            defaultValue = "text",
            description = "How events are written to standard output, one a line: text or json.")
    LogFormat logFormat();

    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            description = "Play the main job once at the start: receive a mail, bounce it, show the bounce.")
    boolean demo();
}
