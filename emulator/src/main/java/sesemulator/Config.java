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
            description = "Host name that the control API and its page may be asked by, beyond addresses, names without"
                    + " a dot and reserved ones such as *.internal; with the port where a proxy has one of its own.")
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
            description =
                    "Certificate for --https-port and STARTTLS, with its key: PKCS #12, or PEM in one file or two;"
                            + " without, self-signed ones that are made at the start.")
    @Nullable
    List<Path> tlsCertificate();

    @Option(names = "--tls-password", description = "Password of a certificate in PKCS #12.")
    Optional<String> tlsPassword();

    @Option(names = "--data-dir", description = "Folder that keeps everything over a restart; without, in memory.")
    Optional<Path> dataDir();

    @Option(
            names = "--jdbc-url",
            paramLabel = "<url>",
            description = "PostgreSQL database that keeps everything, such as jdbc:postgresql://localhost/ses, for any"
                    + " number of emulators at once; not with --data-dir.")
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
            description = "Keys that calls of the SES API must be signed by, such as AKIDEXAMPLE:secret or"
                    + " AKIDEXAMPLE@111122223333:secret; without, any signature is taken.")
    @Nullable
    List<String> accessKeys();

    @Option(
            names = "--control-token",
            paramLabel = "<token>",
            description =
                    "Token that calls of the control API must bring as Authorization: Bearer; without, anybody may call.")
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
            description = "Whether identities are verified at once; if not, they are Pending until the control API"
                    + " says otherwise.")
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
            description = "SMTP server that bounces are delivered to, such as a viewer's; without, they are captured"
                    + " only.")
    Optional<String> relay();

    @Option(
            names = "--own-domain-bounces",
            paramLabel = "<what>",
            defaultValue = "relay",
            description =
                    "What becomes of bounces to verified domains of the account that receives their mail: relay (as"
                            + " any other), loop (they come in again as mail with the null sender) or capture (no more than"
                            + " captured).")
    OwnDomainBounces.Choice ownDomainBounces();

    @Option(
            names = "--s3-endpoint",
            paramLabel = "<url>",
            description = "S3 endpoint that objects of S3 actions are put to, such as http://localhost:4566, signed for"
                    + " as the account or as http://<key id>:<secret>@… says; without, the emulator keeps them.")
    Optional<String> s3Endpoint();

    @Option(
            names = "--sns-endpoint",
            paramLabel = "<url>",
            description = "SNS endpoint that messages are published to; without, the emulator posts them to"
                    + " subscribers itself.")
    Optional<String> snsEndpoint();

    @Option(
            names = "--lambda-endpoint",
            paramLabel = "<url>",
            description = "Lambda endpoint that functions are invoked at, those aside that have a URL of their own.")
    Optional<String> lambdaEndpoint();

    @Option(
            names = "--firehose-endpoint",
            paramLabel = "<url>",
            description = "Firehose endpoint that events of sent mail are put to; without, they are in"
                    + " /_emulator/events alone.")
    Optional<String> firehoseEndpoint();

    @Option(
            names = "--cloudwatch-endpoint",
            paramLabel = "<url>",
            description = "CloudWatch endpoint that events of sent mail are counted at; without, they are in"
                    + " /_emulator/events alone.")
    Optional<String> cloudwatchEndpoint();

    @Option(
            names = "--sns-subscription",
            paramLabel = "<topic ARN>=<url>",
            split = ",",
            description =
                    "Who is told of what is published to a topic, where there is no SNS endpoint; asked to confirm"
                            + " as by SNS.")
    @Nullable
    List<String> snsSubscriptions();

    @Option(
            names = "--lambda-function",
            paramLabel = "<function ARN>=<url>",
            split = ",",
            description = "URL that a function takes its events at, such as"
                    + " http://localhost:9000/2015-03-31/functions/function/invocations of the Lambda runtime"
                    + " interface emulator.")
    @Nullable
    List<String> lambdaFunctions();

    @Option(
            names = "--public-url",
            paramLabel = "<url>",
            description = "Where subscribers reach this server, for the links in their messages; without, by host and"
                    + " port.")
    Optional<String> publicUrl();

    @Option(
            names = "--max-mail-size",
            paramLabel = "<bytes>",
            defaultValue = "41943040",
            description = "Largest mail that is received.")
    int maxMailSize();

    @Option(
            names = "--max-request-size",
            paramLabel = "<bytes>",
            defaultValue = "20971520",
            description = "Largest body of an API call.")
    int maxRequestSize();

    @Option(
            names = "--storage-limit",
            paramLabel = "<bytes>",
            description =
                    "Mail, bounces, objects and events kept in all, beyond which the oldest go. Without: two fifths of the heap"
                            + " when kept in memory, 10 GiB with --data-dir or --jdbc-url.")
    Optional<Long> storageLimit();

    @Option(
            names = "--retention-age",
            paramLabel = "<duration>",
            description =
                    "How long mail, bounces, objects and events are kept, by real time, such as P7D or PT12H; without,"
                            + " as long as there is room.")
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
            description = "What to begin with, in YAML or JSON: identities, receipt rules, mail; of a folder, each"
                    + " .yaml, .yml and .json file in the order of their names.")
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
            description = "Master file (RFC 1035) of DNS records; for each domain that it names, and all beneath,"
                    + " --check-senders asks no server.")
    Optional<Path> dnsZone();

    @Option(
            names = "--random-seed",
            paramLabel = "<number>",
            description = "Makes ids and tokens depend on this number and the calls alone, so that the same calls give"
                    + " the same bytes while the clock is frozen; not with --data-dir or --jdbc-url.")
    Optional<Long> randomSeed();

    @Option(
            names = "--log-format",
            defaultValue = "text",
            description = "How events are written to standard output, one a line: text (for people) or json (for"
                    + " programs).")
    LogFormat logFormat();

    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            description = "Play the main job once at the start: receive a mail, bounce it, show the bounce.")
    boolean demo();
}
