package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.mail.InMemoryMailbox;
import sesemulator.mail.Mail;

@Timeout(60)
class InboundHardshipTest {
    private final RunningSmtp smtp = RunningSmtp.start();

    @AfterEach
    void stop() {
        smtp.close();
    }

    private static void deliver(RunningSmtp smtp, String recipient) {
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", recipient).play("""
                    C: Subject: Hello
                    C: .
                    S: 250 OK …
                    C: QUIT
                    S: 221 …
                    """);
        } catch (IOException e) {
            throw new AssertionError("The server does not take mail", e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA", "BDAT 100 LAST", "BDAT 100", "BDAT 5"})
    void keeps_nothing_of_a_client_that_vanishes_in_the_message(String command) throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    """);
            client.send(command + "\r\nhello").hangUp();
            if (!command.startsWith("BDAT 100")) {
                client.readLine(); // to go on
            }

            client.play("S: 421 4.4.2 Connection lost in the middle of the message");
            assertThat(client.isAtEnd()).isTrue();
        }

        assertThat(smtp.mails()).isEmpty();
    }

    @Test
    void gives_the_room_of_vanished_clients_back() throws IOException {
        int limit = 50_000;
        try (RunningSmtp narrow = RunningSmtp.with(settings -> Changed.roomForOneOf(settings, limit))) {
            for (int i = 0; i < 5; i++) {
                try (Conversation client = narrow.conversation()) {
                    client.untilData("a@example.net", "b@example.com")
                            .send("x".repeat(limit))
                            .hangUp()
                            .play("S: 421 …");
                }
            }

            deliver(narrow, "b@example.com");
        }
    }

    @Test
    void goes_on_when_a_mail_cannot_be_kept() throws IOException {
        InMemoryMailbox broken = new InMemoryMailbox() {
            @Override
            public synchronized void add(Mail mail, byte[] bytes) {
                if (mail.headers().subject().equals("Break")) {
                    throw new IllegalStateException("The disk is gone");
                }
                super.add(mail, bytes);
            }
        };
        try (RunningSmtp breaking = RunningSmtp.keepingIn(broken);
                Conversation client = breaking.conversation()) {
            client.untilData("a@example.net", "b@example.com").play("""
                    C: Subject: Break
                    C: .
                    S: 451 4.3.0 Requested action aborted: local error in processing
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    """);

            deliver(breaking, "b@example.com");
            assertThat(breaking.mails()).hasSize(1);
        }
    }

    @Test
    void answers_garbage_and_goes_on() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: GET / HTTP/1.1
                    S: 500 Error: command not implemented
                    C:\s
                    S: 500 Error: bad syntax
                    C: MAIL
                    S: 501 Syntax: MAIL FROM: <address>…
                    C: RCPT TO
                    S: 503 5.5.1 Error: need MAIL command
                    C: AUTH PLAIN AGEAYg==
                    S: 502 Authentication not supported
                    C: BDAT
                    S: 503 5.5.1 Error: need MAIL command
                    C: VRFY <x>
                    S: 502 VRFY command is disabled
                    C: NOOP
                    S: 250 Ok
                    """);
        }
    }

    @Test
    void survives_random_octets() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 30; i++) {
            byte[] noise = new byte[2000];
            random.nextBytes(noise);
            try (Conversation client = smtp.conversation()) {
                client.socket().getOutputStream().write(noise);
                client.hangUp();
                client.readLine();
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("reset"); // the server did not read it all
            }
        }

        deliver(smtp, "b@example.com");
    }

    @Test
    void hangs_up_on_lines_without_end() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("S: 220 …").send("x".repeat(998)).play("S: 501 Input line length is too long!");

            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void hangs_up_on_bare_line_feeds_between_commands() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("S: 220 …").send("NOOP\nNOOP\r\n").play("S: 501 Syntax error at character position 4…");

            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void hangs_up_on_silent_clients() throws IOException {
        try (RunningSmtp hasty = RunningSmtp.with(settings -> Changed.idleTimeout(settings, Duration.ofMillis(100)));
                Conversation idle = hasty.conversation();
                Conversation inMessage = hasty.conversation()) {
            inMessage.untilData("a@example.net", "b@example.com").send("Subject: Hel");

            idle.play("""
                    S: 220 …
                    S: 421 Timeout waiting for data from client.
                    """);
            inMessage.play("S: 421 Timeout waiting for data from client.");
            assertThat(idle.isAtEnd()).isTrue();
            assertThat(hasty.mails()).isEmpty();
        }
    }

    @Test
    void serves_others_while_a_hundred_clients_are_silent() throws IOException {
        List<Conversation> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                idle.add(smtp.conversation());
            }

            deliver(smtp, "b@example.com");

            for (Conversation client : idle) {
                client.play("S: 220 …");
            }
        } finally {
            for (Conversation client : idle) {
                client.close();
            }
        }
    }

    @Test
    void serves_sixty_four_clients_at_once() {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            CompletableFuture<?>[] deliveries = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> deliver(smtp, "u" + i + "@example.com"), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(deliveries).join();
        } finally {
            threads.shutdownNow();
        }

        assertThat(smtp.mails()).hasSize(64);
        assertThat(smtp.mails()).extracting(Mail::id).doesNotHaveDuplicates();
    }
}
