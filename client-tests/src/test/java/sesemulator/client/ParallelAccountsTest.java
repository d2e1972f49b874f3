package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fifty tests at once against one emulator do not see each other. */
class ParallelAccountsTest {
    private static final int ACCOUNTS = 50;

    private final Control control = SharedEmulator.control();

    @Test
    void fifty_accounts_receive_travel_bounce_wait_list_and_reset_each_for_itself() throws Exception {
        List<Account> accounts =
                Stream.generate(SharedEmulator::account).limit(ACCOUNTS).toList();
        CountDownLatch allBounced = new CountDownLatch(ACCOUNTS);
        ExecutorService threads = Executors.newFixedThreadPool(ACCOUNTS);
        try {
            List<? extends Future<?>> tests = accounts.stream()
                    .map(account -> threads.submit(() -> {
                        test(account, accounts.indexOf(account), allBounced);
                        return account;
                    }))
                    .toList();

            assertThat(tests).allSatisfy(test -> assertThatCode(test::get).doesNotThrowAnyException());
        } finally {
            threads.shutdownNow();
        }
    }

    /** @param number how many days the account goes into the future, and tells it from its neighbours */
    private void test(Account account, int number, CountDownLatch allBounced) throws Exception {
        account.receivingByDomain().verifyDomain();
        Instant begin = Instant.parse("2030-01-01T00:00:00Z");
        account.changeClock("{\"frozen\": true, \"now\": \"" + begin + "\"}");

        String tooOld = deliver(account, "nobody");
        account.changeClock("{\"advance\": \"P" + (number + 2) + "D\"}");
        String mailId = deliver(account, "nobody");
        account.send(account.bounce(mailId));
        account.changeClock("{\"advance\": \"1s\"}");
        Refusal refusal = Refusal.of(() -> account.send(account.bounce(tooOld)));
        assertThat(refusal.message()).contains("more than 24 hours");

        JsonNode bounce = only(account.capturedBounces("&wait=60s"));
        assertThat(bounce.path("originalMessageId").asText()).isEqualTo(mailId);
        assertThat(Instant.parse(bounce.path("time").asText())).isEqualTo(begin.plus(Duration.ofDays(number + 2)));
        assertThat(only(account.refusedBounces()).path("originalMessageId").asText())
                .isEqualTo(tooOld);
        assertThat(account.receivedMessages())
                .extracting(mail -> mail.path("id").asText())
                .containsExactly(mailId, tooOld);

        allBounced.countDown();
        if (number % 2 == 0) { // these are reset while the others still have theirs
            account.reset();
            awaitAll(allBounced);
            assertThat(account.capturedBounces("")).isEmpty();
            assertThat(account.receivedMessages()).isEmpty();
            assertThat(account.clock().path("own").asBoolean()).isFalse();
        } else {
            awaitAll(allBounced);
            assertThat(only(account.capturedBounces(""))).isEqualTo(bounce);
            assertThat(account.clock().path("now").asText())
                    .isEqualTo(begin.plus(Duration.ofDays(number + 2))
                            .plusSeconds(1)
                            .toString());
            account.reset();
        }
    }

    private static void awaitAll(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(60, TimeUnit.SECONDS)).as("all came as far").isTrue();
    }

    private String deliver(Account account, String localPart) throws MessagingException {
        String id = SharedEmulator.smtp().deliver(Account.SENDER, List.of(account.address(localPart)));
        assertThat(control.get("received-messages/" + id + "?wait=60s")
                        .at("/receipt/state")
                        .asText())
                .isEqualTo("finished");
        return id;
    }

    private static JsonNode only(JsonNode items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
