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
    void leaves_a_mailbox_that_hangs_alone() throws IOException, InterruptedException {
        CountDownLatch isKeeping = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        InMemoryMailbox slow = new InMemoryMailbox() {
            @Override
            public synchronized void add(Mail mail, byte[] bytes) {
                isKeeping.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("Interrupted while it kept a mail", e);
                }
                super.add(mail, bytes);
            }
        };
        RunningSmtp smtp = RunningSmtp.keepingIn(slow);
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com").send(".\r\n");
            isKeeping.await();

            long start = System.nanoTime();
            smtp.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        } finally {
            mayGoOn.countDown();
        }
        assertThat(smtp.mails()).hasSize(1); // told when its thread, which holds the mailbox, is done
    }
}
