package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.SANDBOX;
import static sesemulator.bounce.OrderBuilder.order;

import org.junit.jupiter.api.Test;
import sesemulator.error.Refusal;
import sesemulator.mail.Mail;

/** What the sandbox asks of a bounce. */
class SandboxSenderTest {
    private final BounceBench bench = new BounceBench();

    @Test
    void in_the_sandbox_the_sender_of_the_mail_must_be_verified_too() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");

        Refusal refusal = Refusal.of(
                () -> bench.desk(SANDBOX).bounce(HOME, order(mail.id()).build()));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for received-1. The following"
                        + " identities are not verified: sender@outside.example"));
        assertThat(bench.captured.all()).isEmpty();
    }

    @Test
    void in_the_sandbox_a_verified_sender_gets_the_bounce() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        bench.identities.verifyAddress(HOME, "sender@outside.example");

        bench.desk(SANDBOX).bounce(HOME, order(mail.id()).build());

        assertThat(bench.captured.all()).hasSize(1);
    }
}
