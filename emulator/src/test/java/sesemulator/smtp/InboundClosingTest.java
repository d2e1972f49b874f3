package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.mail.InMemoryMailbox;
import sesemulator.mail.Mail;

@Timeout(60)
class InboundClosingTest {
    @Test
    void drops_its_clients_at_once_whatever_they_do() throws IOException {
        RunningSmtp smtp = RunningSmtp.start();
        List<Conversation> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                clients.add(smtp.conversation().play("S: 220 …"));
                clients.add(smtp.conversation()
                        .untilData("a@example.net", "b@example.com")
                        .send("half a mes"));
                clients.add(smtp.conversation().play("S: 220 …").send("NOOP\r\n".repeat(20_000)));
            }

            long start = System.nanoTime();
            smtp.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(smtp.mails()).isEmpty();
        } finally {
            for (Conversation client : clients) {
                client.close();
            }
        }
    }

    @Test
    void does_not_wait_for_a_mailbox_that_hangs() throws IOException, InterruptedException {
        CountDownLatch keeping = new CountDownLatch(1);
        InMemoryMailbox stuck = new InMemoryMailbox() {
            @Override
            public synchronized void add(Mail mail, byte[] bytes) {
                keeping.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("Interrupted", e);
                }
            }
        };
        RunningSmtp hanging = RunningSmtp.keepingIn(stuck);
        try (Conversation client = hanging.conversation()) {
            client.untilData("a@example.net", "b@example.com").send(".\r\n");
            keeping.await();

            long start = System.nanoTime();
            hanging.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
