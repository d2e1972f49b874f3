package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code --data-dir}, what was promised is there after a restart, however the emulator ended. */
class RestartTest {
    private static final String ACCOUNT = "123412341234";

    @ParameterizedTest
    @MethodSource
    void keeps_mail_identities_and_bounces(Consumer<EmulatorProcess> end, @TempDir Path folder)
            throws MessagingException, InterruptedException {
        String mailId;
        String bounceId;
        byte[] mail;
        byte[] bounce;
        try (EmulatorProcess before = start(folder)) {
            Account account = account(before).verifyDomain();
            mailId = account.emulator().smtp().deliver(Account.SENDER, List.of(account.address("nobody")));
            Control control = account.emulator().control();
            mail = control.raw("received-messages/" + mailId + "/raw");
            bounceId = account.send(account.bounce(mailId));
            bounce = control.raw("captured-bounces/" + bounceId + "/raw");
            end.accept(before);
            assertThat(before.endsWithin(Duration.ofSeconds(4))).isTrue();
        }

        try (EmulatorProcess after = start(folder)) {
            Account account = account(after);
            Control control = account.emulator().control();
            assertThat(control.raw("received-messages/" + mailId + "/raw")).isEqualTo(mail);
            assertThat(control.raw("captured-bounces/" + bounceId + "/raw")).isEqualTo(bounce);
            assertThat(account.ses().listIdentities().identities()).containsExactly(account.domain());
            assertThat(account.with(Account.Retries.PATIENT).send(account.bounce(mailId)))
                    .isNotBlank();
        }
    }

    static Stream<Named<Consumer<EmulatorProcess>>> keeps_mail_identities_and_bounces() {
        return Stream.of(
                Named.of("told to end", EmulatorProcess::terminate), Named.of("killed", EmulatorProcess::kill));
    }

    private static EmulatorProcess start(Path folder) {
        return EmulatorProcess.start(
                "--data-dir", folder.toString(), "--recipient-domain", "kept.example=" + ACCOUNT + "/us-east-1");
    }

    private static Account account(EmulatorProcess process) {
        return new Account(process.emulator(), ACCOUNT, "us-east-1", "kept.example", Account.Retries.NONE);
    }
}
