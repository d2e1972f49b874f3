package sesemulator.client;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * Clients that deliver mails and bounce them without a pause until their emulator is gone, and what they were promised,
 * by one emulator after the other.
 */
final class RestlessClients {
    private static final int CLIENTS = 6;
    private static final int LARGEST = 50_000;

    private final Random random;
    private final Map<String, byte[]> sent = new ConcurrentHashMap<>();
    private final Map<String, String> promisedMails = new ConcurrentHashMap<>();
    private final Map<String, String> promisedBounces = new ConcurrentHashMap<>();
    private final Map<String, byte[]> readBounces = new ConcurrentHashMap<>();

    RestlessClients(long seed) {
        random = new Random(seed);
    }

    /** The content of every mail that was sent, promised or not, by its subject. */
    Map<String, byte[]> sent() {
        return Map.copyOf(sent);
    }

    /** The subjects of the mails that were promised, by their ids. */
    Map<String, String> promisedMails() {
        return Map.copyOf(promisedMails);
    }

    /** The ids of the mails that were answered by the bounces that were promised, by the ids of these. */
    Map<String, String> promisedBounces() {
        return Map.copyOf(promisedBounces);
    }

    /** The bounces that were read before their emulator was gone, by their ids. */
    Map<String, byte[]> readBounces() {
        return Map.copyOf(readBounces);
    }

    /**
     * Loads an emulator and ends it in the middle.
     *
     * @param enough how many bounces are to be promised before
     */
    void load(Account account, int enough, Runnable end) throws InterruptedException {
        Round round = new Round(account, new CountDownLatch(enough));
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Thread(() -> round.run(number), "client-" + number))
                .toList();
        clients.forEach(Thread::start);
        boolean isEnough = round.promises.await(60, TimeUnit.SECONDS);
        round.isEnding = true;
        end.run();
        for (Thread client : clients) {
            client.join();
        }
        if (!isEnough || !round.failures.isEmpty()) {
            throw new IllegalStateException("Not " + enough + " bounces before the end, but " + round.failures);
        }
    }

    private synchronized String filler() {
        return random.ints(random.nextInt(LARGEST), ' ', '~')
                .collect(StringBuilder::new, (text, letter) -> text.append((char) letter), StringBuilder::append)
                .toString();
    }

    private final class Round {
        private final Account account;
        private final CountDownLatch promises;
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private volatile boolean isEnding;

        Round(Account account, CountDownLatch promises) {
            this.account = account;
            this.promises = promises;
        }

        void run(int number) {
            try (SesClient ses = account.ses()) {
                for (int i = 0; ; i++) {
                    String mailId = deliver("Mail " + i + " of client " + number + " to " + account.emulator());
                    String bounceId =
                            ses.sendBounce(account.bounce(mailId).build()).messageId();
                    promisedBounces.put(bounceId, mailId);
                    promises.countDown();
                    readBounces.put(
                            bounceId, account.emulator().control().raw("captured-bounces/" + bounceId + "/raw"));
                }
            } catch (SdkException | IllegalStateException | UncheckedIOException e) {
                if (!isEnding) {
                    failures.add(e.toString());
                }
            }
        }

        private String deliver(String subject) {
            String content =
                    "Subject: " + subject + "\r\n\r\n" + filler().replaceAll("(.{1,70})", "|$1\r\n") + "The end.\r\n";
            sent.put(subject, content.getBytes(StandardCharsets.ISO_8859_1));
            try (SmtpDialogue dialogue = account.emulator().smtp().open()) {
                dialogue.untilData(Account.SENDER, List.of(account.address("nobody")))
                        .send(content + ".\r\n");
                String mailId = dialogue.acceptedId();
                promisedMails.put(mailId, subject);
                return mailId;
            }
        }
    }
}
