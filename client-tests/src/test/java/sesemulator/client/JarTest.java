package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.CloudWatchDimensionConfiguration;
import software.amazon.awssdk.services.ses.model.EventDestination;
import software.amazon.awssdk.services.ses.model.EventType;
import software.amazon.awssdk.services.ses.model.InvalidLambdaFunctionException;
import software.amazon.awssdk.services.ses.model.InvalidS3ConfigurationException;
import software.amazon.awssdk.services.ses.model.InvalidSnsTopicException;
import software.amazon.awssdk.services.ses.model.ReceiptAction;

/** The jar holds of the libraries what the emulator comes by, and no more; what it holds must be enough. */
class JarTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:mail";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:mail";

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private volatile boolean hasTargets = true;
    private HttpServer aws;

    @BeforeEach
    void start() throws IOException {
        aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aws.createContext("/", this::answer);
        aws.start();
    }

    @AfterEach
    void stop() {
        aws.stop(0);
    }

    @Test
    void reaches_s3_sns_and_lambda() throws Exception {
        try (EmulatorProcess process = emulator()) {
            SesClient ses = defaultAccount(process.emulator()).ses();
            ses.createReceiptRuleSet(request -> request.ruleSetName("targets"));
            List.of(s3(), sns(), lambda()).forEach(action -> create(ses, action));
            ses.setActiveReceiptRuleSet(request -> request.ruleSetName("targets"));
            asked.clear();

            String id = process.emulator().smtp().deliver(Account.SENDER, List.of("nobody@inbound.example"));
            process.emulator().control().get("received-messages/" + id + "?wait=20s");

            assertThat(asked).contains("PUT /bucket/" + id, "POST / Publish", "POST /2015-03-31/functions/");
        }
    }

    @Test
    void reaches_firehose_and_cloudwatch() throws Exception {
        try (EmulatorProcess process = emulator()) {
            Account account = process.emulator().account().verifyDomain();
            account.ses().createConfigurationSet(request -> request.configurationSet(set -> set.name("set")));
            List.of(stream(account), metrics()).forEach(destination -> account.ses()
                    .createConfigurationSetEventDestination(
                            request -> request.configurationSetName("set").eventDestination(destination)));

            ProvokedError.Provoker.of(account).sendByConfigurationSet("set");

            awaitCalls("POST / Firehose_20150804.PutRecord", "POST / PutMetricData");
        }
    }

    private void awaitCalls(String... awaited) throws InterruptedException {
        Set<String> missing = new TreeSet<>(List.of(awaited));
        while (!missing.isEmpty()) {
            String call = calls.poll(20, TimeUnit.SECONDS);
            assertThat(call).as("not called: " + missing).isNotNull();
            missing.remove(call);
        }
    }

    private static EventDestination stream(Account account) {
        return EventDestination.builder()
                .name("stream")
                .enabled(true)
                .matchingEventTypes(EventType.SEND)
                .kinesisFirehoseDestination(
                        stream -> stream.iamRoleARN("arn:aws:iam::" + account.id() + ":role/firehose")
                                .deliveryStreamARN("arn:aws:firehose:" + account.region() + ":" + account.id()
                                        + ":deliverystream/events"))
                .build();
    }

    private static EventDestination metrics() {
        return EventDestination.builder()
                .name("metrics")
                .enabled(true)
                .matchingEventTypes(EventType.SEND)
                .cloudWatchDestination(
                        metrics -> metrics.dimensionConfigurations(CloudWatchDimensionConfiguration.builder()
                                .dimensionName("campaign")
                                .dimensionValueSource("messageTag")
                                .defaultDimensionValue("none")
                                .build()))
                .build();
    }

    @Test
    void relays_bounces() {
        try (EmulatorProcess mailbox = EmulatorProcess.start()) {
            Emulator taking = mailbox.emulator();
            try (EmulatorProcess process =
                    EmulatorProcess.start("--relay", taking.smtpHost() + ":" + taking.smtpPort())) {
                Account account = process.emulator().account().verifyDomain();
                account.send(account.bounce(account.receive()));

                JsonNode taken = taking.control().get("received-messages?count=1&wait=20s");
                assertThat(taken.at("/items/0/to/0").asText()).isEqualTo(Account.SENDER);
            }
        }
    }

    @Test
    void understands_what_they_refuse() {
        hasTargets = false;
        try (EmulatorProcess process = emulator()) {
            SesClient ses = process.emulator().account().ses();
            ses.createReceiptRuleSet(request -> request.ruleSetName("targets"));

            assertThatThrownBy(() -> create(ses, s3())).isInstanceOf(InvalidS3ConfigurationException.class);
            assertThatThrownBy(() -> create(ses, sns())).isInstanceOf(InvalidSnsTopicException.class);
            assertThatThrownBy(() -> create(ses, lambda())).isInstanceOf(InvalidLambdaFunctionException.class);
        }
    }

    /** The jar holds only classes that others reach; of services, the JVM finds them by name. */
    @Test
    void holds_the_class_of_every_service() throws IOException {
        assumeThat(System.getProperty("emulator.endpoint"))
                .as("another emulator's jar is not here")
                .isNull();
        try (JarFile jar =
                new JarFile(Path.of(System.getProperty("emulator.jar")).toFile())) {
            List<String> services = new ArrayList<>();
            for (ZipEntry entry : jar.stream().toList()) {
                if (entry.getName().matches("META-INF/services/[^/]+")) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    text.lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(services::add);
                }
            }

            assertThat(services).hasSizeGreaterThan(10);
            assertThat(services).allSatisfy(type -> assertThat(jar.getEntry(type.replace('.', '/') + ".class"))
                    .isNotNull());
        }
    }

    private EmulatorProcess emulator() {
        String url = "http://127.0.0.1:" + aws.getAddress().getPort();
        return EmulatorProcess.start(
                "--s3-endpoint",
                url,
                "--sns-endpoint",
                url,
                "--lambda-endpoint",
                url,
                "--firehose-endpoint",
                url,
                "--cloudwatch-endpoint",
                url);
    }

    private static Account defaultAccount(Emulator emulator) {
        return new Account(emulator, "000000000000", "us-east-1", "inbound.example", Account.Retries.NONE);
    }

    private static ReceiptAction s3() {
        return ReceiptAction.builder()
                .s3Action(action -> action.bucketName("bucket"))
                .build();
    }

    private static ReceiptAction sns() {
        return ReceiptAction.builder()
                .snsAction(action -> action.topicArn(TOPIC))
                .build();
    }

    private static ReceiptAction lambda() {
        return ReceiptAction.builder()
                .lambdaAction(action -> action.functionArn(FUNCTION))
                .build();
    }

    private static void create(SesClient ses, ReceiptAction action) {
        ses.createReceiptRule(request -> request.ruleSetName("targets")
                .rule(rule -> rule.name(name(action)).enabled(true).actions(action)));
    }

    private static String name(ReceiptAction action) {
        return action.s3Action() != null ? "s3" : action.snsAction() != null ? "sns" : "lambda";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String action = target == null ? body.replaceAll("(?s).*Action=([A-Za-z]+).*", "$1") : target;
        String call = exchange.getRequestMethod() + " "
                + (path.equals("/") ? "/ " + action : path.replaceFirst("(/functions/).*", "$1"));
        asked.add(call);
        calls.add(call);
        String told = target == null ? "<" + action + "Response/>" : "{\"RecordId\": \"1\"}";
        byte[] answer = (path.equals("/") ? told : "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(hasTargets ? 200 : 404, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
