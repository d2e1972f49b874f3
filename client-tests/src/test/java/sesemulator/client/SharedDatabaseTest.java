package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.ReceiptAction;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Three emulators, each a process of its own, on one PostgreSQL. The system property {@code seconds} says how long they are
 * loaded, 4 without.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64") // for which the server's binaries are on the class path
@Timeout(900)
class SharedDatabaseTest {
    private static final int EMULATORS = 3;
    private static final int CLIENTS = 12;
    private static final int SECONDS = Integer.getInteger("seconds", 4);

    private SharedDatabase database;

    @BeforeEach
    void start() {
        database = new SharedDatabase();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void three_break_no_rule_and_each_has_what_every_other_took() throws Exception {
        Load three = new Load(accounts(database.start(EMULATORS, "--rate-limit", "0")));
        double ofThree = three.perSecond();
        three.requireAllEverywhere();

        try (SharedDatabase own = new SharedDatabase()) {
            Load one = new Load(accounts(own.start(1, "--rate-limit", "0")));
            double ofOne = one.perSecond();
            one.requireAllEverywhere();
            System.out.printf(
                    "On one PostgreSQL, mails received and bounced a second: one emulator %.0f, three emulators %.0f (%.2f)%n",
                    ofOne, ofThree, ofThree / ofOne);
        }
    }

    @Test
    void one_bounce_a_second_passes_at_all_three_together() throws Exception {
        List<Account> accounts = accounts(database.start(EMULATORS));
        List<String> mails = accounts.stream().map(Account::receive).toList();
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(SECONDS).toNanos();
        AtomicInteger passed = new AtomicInteger();

        inParallel(client -> {
            Account account = accounts.get(client % EMULATORS);
            try (SesClient ses = account.ses()) {
                while (System.nanoTime() < end) {
                    passed.addAndGet(passes(ses, account, mails.get(client % EMULATORS)));
                }
            }
        });

        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat((long) passed.get()).isBetween(SECONDS - 1L, seconds + 1);
        assertThat(accounts).allSatisfy(account -> assertThat(account.capturedBounces("&limit=500"))
                .hasSize(passed.get()));
    }

    private static int passes(SesClient ses, Account account, String mail) {
        try {
            ses.sendBounce(account.bounce(mail).build());
            return 1;
        } catch (SesException e) {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("Throttling");
            return 0;
        }
    }

    @Test
    void what_one_had_begun_when_it_was_killed_another_ends() throws IOException {
        AtomicInteger status = new AtomicInteger(200);
        AtomicInteger taken = new AtomicInteger();
        HttpServer s3 = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        s3.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            taken.addAndGet(status.get() == 200 ? 1 : 0);
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        s3.start();
        try {
            String url = "http://127.0.0.1:" + s3.getAddress().getPort();
            List<EmulatorProcess> processes = database.start(EMULATORS, "--s3-endpoint", url);
            List<Account> accounts = accounts(processes);
            ruleToS3(accounts.get(0).ses());
            status.set(503);
            String mail = accounts.get(0).receive();
            processes.get(0).kill();
            taken.set(0);
            status.set(200);

            JsonNode run = accounts.get(1).emulator().control().get("received-messages/" + mail + "?wait=30s");

            assertThat(run.at("/receipt/finishedAt").asText()).isNotEmpty();
            assertThat(taken).hasValue(1);
        } finally {
            s3.stop(0);
        }
    }

    private static void ruleToS3(SesClient ses) {
        ses.createReceiptRuleSet(request -> request.ruleSetName("rules"));
        ReceiptAction action =
                ReceiptAction.builder().s3Action(s3 -> s3.bucketName("bucket")).build();
        ses.createReceiptRule(request -> request.ruleSetName("rules")
                .rule(rule -> rule.name("keep").enabled(true).actions(action)));
        ses.setActiveReceiptRuleSet(request -> request.ruleSetName("rules"));
    }

    /** The same account at each. */
    private static List<Account> accounts(List<EmulatorProcess> processes) {
        List<Account> accounts = processes.stream()
                .map(process -> new Account(
                        process.emulator(), "000000000000", "us-east-1", "kept.example", Account.Retries.NONE))
                .toList();
        accounts.get(0).verifyDomain();
        return accounts;
    }

    private interface Client {
        void run(int number) throws Exception;
    }

    private static void inParallel(Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            clients.add(() -> {
                client.run(number);
                return true;
            });
        }
        for (Future<Boolean> each : threads.invokeAll(clients)) {
            each.get();
        }
        threads.shutdown();
    }

    /** Clients that deliver at one emulator, bounce at the next and read at the one behind it. */
    private record Load(List<Account> accounts, Set<String> mails, Set<String> bounces) {
        Load(List<Account> accounts) {
            this(accounts, ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }

        double perSecond() throws Exception {
            run(Duration.ofSeconds(SECONDS).dividedBy(2)); // warms up
            int before = bounces.size();
            run(Duration.ofSeconds(SECONDS));
            return (bounces.size() - before) / (double) SECONDS;
        }

        private void run(Duration time) throws Exception {
            long end = System.nanoTime() + time.toNanos();
            inParallel(client -> {
                for (int turn = client; System.nanoTime() < end; turn++) {
                    takeTurn(turn);
                }
            });
        }

        private void takeTurn(int turn) throws Exception {
            Account second = at(turn + 1);
            String mail = at(turn).emulator().smtp().deliver(Account.SENDER, List.of(second.address("nobody")));
            String bounce = second.send(second.bounce(mail));
            assertThat(mails.add(mail)).as("new id " + mail).isTrue();
            assertThat(bounces.add(bounce)).as("new id " + bounce).isTrue();
            assertThat(at(turn + 2)
                            .capturedBounce(bounce)
                            .path("originalMessageId")
                            .asText())
                    .isEqualTo(mail);
        }

        private Account at(int turn) {
            return accounts.get(turn % accounts.size());
        }

        void requireAllEverywhere() {
            assertThat(accounts).allSatisfy(account -> {
                assertThat(ids(account, "received-messages")).containsExactlyInAnyOrderElementsOf(mails);
                assertThat(ids(account, "captured-bounces")).containsExactlyInAnyOrderElementsOf(bounces);
            });
        }

        private static List<String> ids(Account account, String resource) {
            List<String> ids = new ArrayList<>();
            String next = "";
            while (next != null) {
                JsonNode page = account.emulator().control().get(resource + "?limit=500" + next);
                page.path("items").forEach(item -> ids.add(item.path("id").asText()));
                next = page.hasNonNull("nextToken")
                        ? "&nextToken=" + page.path("nextToken").asText()
                        : null;
            }
            return ids;
        }
    }
}
