package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding, awaiting and removing captured bounces. */
class CapturedBouncesTest {
    private final Control control = SharedEmulator.control();
    private final Account account = SharedEmulator.account();

    @Test
    void are_awaited_from_another_thread() {
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> account.capturedBounces("&wait=20s&count=2"));

        String first = account.doMainJob();
        String second = account.with(Account.Retries.PATIENT).send(account.bounce(account.receive()));

        assertThat(waiting).succeedsWithin(20, TimeUnit.SECONDS).satisfies(items -> assertThat(items)
                .extracting(bounce -> bounce.path("id").asText())
                .containsExactly(second, first));
    }

    @Test
    void are_awaited_no_longer_than_told() {
        JsonNode items = account.capturedBounces("&wait=50ms&count=1");

        assertThat(items).isEmpty();
    }

    @Test
    void are_found_by_each_filter() {
        String bounceId = account.doMainJob();
        JsonNode bounce = account.capturedBounce(bounceId);

        List<String> matching = List.of(
                "&originalMessageId=" + bounce.path("originalMessageId").asText(),
                "&recipient=" + account.address("nobody"),
                "&sender=" + account.mailerDaemon(),
                "&status=5.1.1",
                "&bounceType=DoesNotExist",
                "&since=" + bounce.path("time").asText(),
                "&status=5.1.1&bounceType=DoesNotExist");

        assertThat(matching).allSatisfy(filter -> assertThat(account.capturedBounces(filter))
                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&originalMessageId=other",
                "&recipient=other@d.example",
                "&sender=other@d.example",
                "&status=5.2.2",
                "&bounceType=Undefined",
                "&since=2999-01-01T00:00:00Z",
                "&status=5.1.1&bounceType=Undefined"
            })
    void are_left_out_by_each_filter(String filter) {
        account.doMainJob();

        assertThat(account.capturedBounces(filter)).isEmpty();
    }

    @Test
    void come_in_pages_newest_first() {
        List<String> regions = List.of("us-east-1", "eu-west-1", "us-west-2");
        List<String> bounces =
                regions.stream().map(region -> account.in(region).doMainJob()).toList();
        String path = "captured-bounces?account=" + account.id() + "&limit=2";

        JsonNode first = control.get(path);
        JsonNode second =
                control.get(path + "&nextToken=" + first.path("nextToken").asText());

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("nextToken").isNull()).isTrue();
        assertThat(first.at("/items/0/id").asText()).isEqualTo(bounces.get(2));
        assertThat(first.at("/items/1/id").asText()).isEqualTo(bounces.get(1));
        assertThat(second.at("/items/0/id").asText()).isEqualTo(bounces.get(0));
    }

    @Test
    void are_removed_one_by_one() {
        String bounceId = account.doMainJob();

        int status = control.send("DELETE", "captured-bounces/" + bounceId, BodyPublishers.noBody())
                .statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(account.capturedBounces("")).isEmpty();
        assertThat(control.send("GET", "captured-bounces/" + bounceId + "/raw", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void are_removed_by_filter() {
        account.doMainJob();
        account.in("eu-west-1").doMainJob();

        JsonNode removed = control.delete("captured-bounces?region=eu-west-1&account=" + account.id());

        assertThat(removed.path("deleted").asInt()).isEqualTo(1);
        assertThat(account.capturedBounces("")).hasSize(1);
        assertThat(account.in("eu-west-1").capturedBounces("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "captured-bounces?acount=1",
                "captured-bounces?account=1",
                "captured-bounces?wait=soon",
                "captured-bounces?wait=1d",
                "captured-bounces?limit=0",
                "captured-bounces?since=yesterday",
                "captured-bounces?bounceType=Gone",
                "captured-bounces?nextToken=nonsense"
            })
    void refuse_a_bad_query_as_json(String path) {
        var answer = control.send("GET", path, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Control.parsed(answer.body()).at("/error/code").asText()).isEqualTo("InvalidRequest");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("<html");
    }
}
