package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.STRICT;
import static sesemulator.bounce.BounceBench.envelope;
import static sesemulator.bounce.OrderBuilder.order;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.error.Refusal;
import sesemulator.mail.CountingMailIds;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;

class BounceDeskTest {
    private final BounceBench bench = new BounceBench();

    @Test
    void bounces_a_mail_to_its_return_path() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");

        CapturedBounce bounce = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());

        assertThat(bounce.to()).isEqualTo(new EmailAddress("sender@outside.example"));
        assertThat(bench.captured.all()).containsExactly(bounce);
        assertThat(bytes(bounce)).contains("To: sender@outside.example\r\n").contains("Subject: Hello\r\n");
        assertThat(bounce.size()).isEqualTo(bytes(bounce).length());
    }

    @Test
    void tells_that_something_was_captured() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        StringBuilder told = new StringBuilder();
        BounceDesk desk = new BounceDesk(
                bench.identities,
                bench.authorization,
                bench.mailbox,
                bench.captured,
                new CountingMailIds(),
                bench.clock,
                STRICT,
                BounceDelivery.OUT,
                () -> told.append(bench.captured.all().size()));

        desk.bounce(HOME, order(mail.id()).build());

        assertThat(told).hasToString("1");
    }

    @Test
    void bounces_the_same_mail_twice() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");

        CapturedBounce first = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());
        CapturedBounce second = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());

        assertThat(bench.captured.all()).containsExactly(second, first);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void what_is_not_told_is_what_ses_would_say() {
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        bench.clock.step(Duration.ofHours(1));

        CapturedBounce bounce = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());

        assertThat(bounce.reportingMta()).isEqualTo("dns; inbound-smtp.us-west-2.amazonaws.com");
        assertThat(bounce.arrivalDate()).isEqualTo(mail.receivedAt());
        assertThat(bounce.time()).isEqualTo(bench.clock.instant());
        assertThat(bounce.explanation()).isEqualTo("This message could not be delivered.");
        assertThat(bytes(bounce)).contains("This message could not be delivered.");
    }

    @Test
    void a_refused_order_captures_nothing() {
        Mail mail = bench.receiveFromNobody(HOME, "user@example.com");

        refusal(HOME, order(mail.id()));

        assertThat(bench.captured.all()).isEmpty();
    }

    @Test
    void headers_of_a_mail_that_are_not_ascii_do_no_harm() {
        Mail mail = bench.receive(
                HOME, envelope("sender@outside.example", "user@example.com"), "Subject: \u00e9\u0001\r\n");

        CapturedBounce bounce = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());

        assertThat(bounce.size()).isPositive();
    }

    private Refusal refusal(Scope caller, OrderBuilder order) {
        return Refusal.of(() -> bench.desk(STRICT).bounce(caller, order.build()));
    }

    private String bytes(CapturedBounce bounce) {
        return new String(bench.captured.bytes(bounce.id()).orElseThrow(), StandardCharsets.US_ASCII);
    }
}
