package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A mail can be bounced for 24 hours, by the emulator's clock. */
@Isolated("the clock is everybody's")
class AgeRuleTest {
    private final Control control = SharedEmulator.control();
    private final Account account = SharedEmulator.account().verifyDomain();

    @AfterEach
    void return_to_real_time() {
        control.returnToRealTime();
    }

    @Test
    void bounces_a_mail_of_exactly_24_hours() {
        control.freezeClock();
        String mailId = account.receive();
        control.advanceClock("PT24H");

        String bounceId = account.send(account.bounce(mailId));

        assertThat(bounceId).isNotBlank();
    }

    @Test
    void refuses_a_mail_that_is_a_millisecond_older() {
        control.freezeClock();
        String mailId = account.receive();
        control.advanceClock("PT24H0.001S");

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
        assertThat(refusal.message())
                .matches("Failed to generate a bounce for " + mailId
                        + "\\. The message was received at \\S+Z, more than 24 hours before \\S+Z\\.");
        assertThat(account.capturedBounces("")).isEmpty();
    }

    @Test
    void refuses_a_mail_that_was_put_in_as_an_old_one() {
        String mailId = account.receive(Account.SENDER, List.of(account.address("nobody")), "&age=PT25H");

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal.message()).contains("more than 24 hours before");
    }

    @Test
    void dates_the_bounce_by_the_clock_and_the_arrival_by_the_mail() {
        control.put("clock", "{\"frozen\": true, \"now\": \"2027-03-04T05:06:07Z\"}");
        String mailId = account.receive(Account.SENDER, List.of(account.address("nobody")), "&age=1h");

        String bounceId = account.send(account.bounce(mailId));

        Report report = account.report(bounceId);
        assertThat(report.headers()).containsEntry("Date", "Thu, 4 Mar 2027 05:06:07 +0000");
        assertThat(report.message()).containsEntry("Arrival-Date", "Thu, 04 Mar 27 04:06:07 UTC");
    }

    @Test
    void locks_nobody_out_when_the_clock_goes_back() {
        account.send(account.bounce(account.receive()));
        control.advanceClock("-PT48H");

        String bounceId = account.send(account.bounce(account.receive()));

        assertThat(account.capturedBounce(bounceId).path("id").asText()).isEqualTo(bounceId);
    }
}
