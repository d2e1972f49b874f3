package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sesemulator.receipt.ReceiptAction.Lambda.InvocationType.EVENT;
import static sesemulator.receipt.ReceiptAction.Lambda.InvocationType.REQUEST_RESPONSE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;

final class LambdaEndpointTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:bouncer";
    private static final ReceiptAction.Lambda ASKED = new ReceiptAction.Lambda(ARN, REQUEST_RESPONSE, null);
    private static final ReceiptAction.Lambda TOLD = new ReceiptAction.Lambda(ARN, EVENT, null);

    private final RecordingHttpServer server = new RecordingHttpServer();
    private final LambdaEndpoint lambda = new LambdaEndpoint(server.endpoint(), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        lambda.close();
        server.close();
    }

    @Test
    void returns_what_the_function_answers() throws Exception {
        server.answer(200, "{\"disposition\": \"STOP_RULE\"}");

        String answer = lambda.invoke(Scope.DEFAULT, ASKED, "{\"Records\": []}");

        RecordingHttpServer.Request request = server.take();
        assertThat(answer).isEqualTo("{\"disposition\": \"STOP_RULE\"}");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).startsWith("/2015-03-31/functions/").endsWith("/invocations");
        assertThat(request.header("X-Amz-Invocation-Type")).isEqualTo("RequestResponse");
        assertThat(request.body()).isEqualTo("{\"Records\": []}");
    }

    @Test
    void returns_nothing_of_an_event() throws Exception {
        server.answer(202, "");

        String answer = lambda.invoke(Scope.DEFAULT, TOLD, "{}");

        assertThat(answer).isEmpty();
        assertThat(server.take().header("X-Amz-Invocation-Type")).isEqualTo("Event");
    }

    @Test
    void names_a_function_that_failed() {
        server.answer(new RecordingHttpServer.Reply(
                200, Map.of("X-Amz-Function-Error", "Unhandled"), "{\"errorMessage\": \"boom\"}", () -> {}));

        TargetException failure = invoke(lambda);

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessage("Function " + ARN + " failed (Unhandled): {\"errorMessage\": \"boom\"}");
    }

    @Test
    void asks_for_a_function_without_running_it() throws Exception {
        server.answer(204, "");
        server.answer(404, "{\"Message\": \"Function not found\"}");

        lambda.require(Scope.DEFAULT, ARN);
        TargetException failure = catchThrowableOfType(TargetException.class, () -> lambda.require(Scope.DEFAULT, ARN));

        assertThat(server.take().header("X-Amz-Invocation-Type")).isEqualTo("DryRun");
        assertThat(failure).isInstanceOf(NoSuchTargetException.class);
    }

    @Test
    void does_not_wait_for_ever() {
        server.hang();
        try (LambdaEndpoint impatient = new LambdaEndpoint(server.endpoint(), Duration.ofMillis(200))) {
            assertThat(invoke(impatient).isPermanent()).isFalse();
        }
    }

    private static TargetException invoke(LambdaEndpoint endpoint) {
        return catchThrowableOfType(TargetException.class, () -> endpoint.invoke(Scope.DEFAULT, ASKED, "{}"));
    }
}
