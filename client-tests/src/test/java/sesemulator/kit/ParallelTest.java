package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/** Two hundred tests at once against one emulator. */
class ParallelTest {
    private static final int TESTS = 200;
    private static final Map<String, String> AT_ONCE = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "16");

    @Test
    void do_not_see_each_other() {
        JUnitRun run = JUnitRun.of(AT_ONCE, InboundHandlers.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(TESTS);
        assertThat(InboundHandlers.ACCOUNTS).hasSize(TESTS);
        assertThat(InboundHandlers.ENDPOINTS).hasSize(1);
        assertThat(InboundHandlers.MOST_AT_ONCE.get()).as("tests at once").isGreaterThan(1);
    }

    @SesEmulatorTest
    static class InboundHandlers {
        static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();
        static final Set<Object> ENDPOINTS = ConcurrentHashMap.newKeySet();
        static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
        private static final AtomicInteger RUNNING = new AtomicInteger();

        /** All send to one address, which is verified in each account, so that only accounts keep them apart. */
        @RepeatedTest(TESTS)
        void bounce_one_mail_each(SesEmulator emulator, SesClient ses) {
            MOST_AT_ONCE.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
            emulator.identities().verify("shared.example");
            ReceivedMail mail =
                    emulator.receive("sender@outside.example", "nobody@shared.example", emulator.accountId(), "Hello");

            ses.sendBounce(request -> request.originalMessageId(mail.messageId())
                    .bounceSender("mailer-daemon@shared.example")
                    .bouncedRecipientInfoList(BouncedRecipientInfo.builder()
                            .recipient("nobody@shared.example")
                            .bounceType(BounceType.DOES_NOT_EXIST)
                            .build()));

            assertThat(emulator.bounces()).singleElement().refersTo(mail).hasStatus("5.1.1");
            assertThat(emulator.receivedMails()).containsExactly(mail);
            assertThat(emulator.refusedBounces()).isEmpty();
            ACCOUNTS.add(emulator.accountId());
            ENDPOINTS.add(emulator.endpoint());
            RUNNING.decrementAndGet();
        }
    }
}
