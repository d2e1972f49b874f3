package sesemulator.client;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.client.ProvokedError.Provoker;
import software.amazon.awssdk.services.ses.model.SesException;

/** Each error of the service model is answered so that the SDK knows it. */
class ModelledErrorsTest {
    @RegisterExtension
    static final OwnEmulator SANDBOX = new OwnEmulator("--sandbox", "--auto-verify=false");

    static Stream<ProvokedError> errors() {
        return Stream.of(ReceivingErrors.all(), SendingErrors.all(), ConfigurationSetErrors.all())
                .flatMap(some -> some);
    }

    static Stream<ProvokedError> errorsOfTheSandbox() {
        return SendingErrors.ofTheSandbox();
    }

    @Test
    void all_34_are_here() {
        assertThat(Stream.concat(errors(), errorsOfTheSandbox())
                        .map(ProvokedError::code)
                        .collect(toSet()))
                .hasSize(34);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void comes_back_typed(ProvokedError error) {
        assertTyped(error, SharedEmulator.account().verifyDomain());
    }

    @ParameterizedTest
    @MethodSource("errorsOfTheSandbox")
    void comes_back_typed_from_the_sandbox(ProvokedError error) {
        Account account = SANDBOX.account();
        account.emulator()
                .control()
                .put(
                        "identities/" + account.domain() + "?account=" + account.id() + "&region=" + account.region(),
                        "{\"verificationStatus\": \"Success\"}");

        assertTyped(error, account);
    }

    private static void assertTyped(ProvokedError error, Account account) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> error.calls().accept(Provoker.of(account)))
                .satisfies(thrown -> {
                    assertThat(thrown).isExactlyInstanceOf(error.type());
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(error.code());
                    assertThat(thrown.statusCode()).isEqualTo(400);
                });
    }
}
