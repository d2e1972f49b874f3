package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.protocol.SesActions.SesAction;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Every action of SES, with every field filled, through the real client and back. */
final class RoundTripTest {
    private static final Map<String, Object> ARRIVED = new ConcurrentHashMap<>();
    private static final Map<String, SdkPojo> ANSWERS = new HashMap<>();

    private static TestServer server;
    private static SesClient client;

    @BeforeAll
    static void start() {
        server = new TestServer(operations());
        client = SesClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("123456789012", "secret")))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    static List<SesAction> actions() {
        return SesActions.all();
    }

    @Test
    void knows_the_71_actions_of_the_service_model() {
        Set<String> names = actions().stream().map(SesAction::name).collect(Collectors.toSet());

        assertThat(names).hasSize(71).isEqualTo(namedActions().keySet());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void carries_every_field_of(SesAction action) {
        SdkPojo request = (SdkPojo) new Filler().filled(action.newRequest());

        SdkPojo response = action.call(client, request);

        assertThat(ARRIVED.get(action.name())).isEqualTo(request);
        assertThat(response.equalsBySdkFields(ANSWERS.get(action.name())))
                .as("%s should equal %s", response, ANSWERS.get(action.name()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void carries_a_request_with_nothing_in_it_of(SesAction action) {
        Object request = ((SdkBuilder<?, ?>) action.newRequest()).build();

        action.call(client, request);

        assertThat(ARRIVED.get(action.name())).isEqualTo(request);
    }

    private static Operations operations() {
        Map<String, Boolean> results = namedActions();
        SomeOperations table = new SomeOperations();
        for (SesAction action : actions()) {
            ANSWERS.put(action.name(), (SdkPojo) new Filler().filled(action.newResponse()));
            boolean hasResult = Objects.requireNonNull(results.get(action.name()));
            RoundTripTest.<SendBounceRequest.Builder, SendBounceRequest, SendBounceResponse>add(
                    table, action, hasResult);
        }
        return table.build();
    }

    /** The type arguments are any that fit each other: what comes in and goes out is of the action's own classes. */
    @SuppressWarnings("unchecked")
    private static <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> void add(
            SomeOperations table, SesAction action, boolean hasResult) {
        Supplier<B> builder = () -> (B) action.newRequest();
        String name = action.name();
        if (hasResult) {
            table.add(name, builder, (scope, request) -> (O) answer(name, request));
        } else {
            table.addWithoutResult(name, builder, (scope, request) -> (O) answer(name, request));
        }
    }

    private static SdkPojo answer(String name, Object request) {
        ARRIVED.put(name, request);
        return Objects.requireNonNull(ANSWERS.get(name));
    }

    /** Name → whether it has a result. */
    private static Map<String, Boolean> namedActions() {
        return Golden.text("actions.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.replace(" -", ""), line -> !line.endsWith(" -")));
    }
}
