package sesemulator.kit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sesemulator.kit.Fault.SmtpPhase;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SesException;

/** What goes wrong at a test's word: with it alone, and no longer than told. */
@SuppressWarnings("NullAway.Init") // the kit fills the fields
@SesEmulatorTest
class FaultsTest {
    private SesEmulator emulator;
    private SesClient ses;

    static Stream<Fault> faults() {
        Fault listing = Fault.of("ListIdentities");
        return Stream.of(
                listing.error("InvalidParameterValue", "No."),
                listing.throttling(),
                listing.status(503),
                listing.truncated(),
                listing.garbage(),
                listing.closing(),
                listing.resetting(),
                Fault.ofAnyAction().delayed(ofMillis(1)).throttling(),
                Fault.ofAnyAction().delayed(ofMillis(1), ofMillis(2), 7).throttling(),
                listing.afterwards().resetting());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void strikes_as_often_as_told(Fault fault) {
        ActiveFault active = emulator.faults().add(fault.next(1));

        assertThatThrownBy(() -> ses.listIdentities()).isInstanceOf(SdkException.class);
        assertThatCode(() -> ses.listIdentities()).doesNotThrowAnyException();
        assertThat(active.injected()).isEqualTo(1);
    }

    @Test
    void tells_the_caller_what_it_was_told() {
        emulator.faults().add(Fault.ofAnyAction().error("MessageRejected", "Not \"today\"."));

        assertThatThrownBy(() -> ses.listIdentities())
                .isInstanceOf(SesException.class)
                .hasMessageContaining("Not \"today\".");
    }

    @Test
    void strikes_what_fits_alone() {
        emulator.faults()
                .add(Fault.of("VerifyDomainIdentity")
                        .where("Domain", "a.example")
                        .throttling());
        emulator.faults()
                .add(Fault.of("VerifyDomainIdentity")
                        .whereContaining("Domain", "bad")
                        .throttling());

        assertThatThrownBy(() -> ses.verifyDomainIdentity(request -> request.domain("a.example")));
        assertThatThrownBy(() -> ses.verifyDomainIdentity(request -> request.domain("bad.example")));
        assertThatCode(() -> ses.verifyDomainIdentity(request -> request.domain("good.example")))
                .doesNotThrowAnyException();
    }

    @Test
    void strikes_at_every_nth_and_by_chance_in_the_same_way() {
        ActiveFault every =
                emulator.faults().add(Fault.of("ListIdentities").every(2).empty());
        ActiveFault never = emulator.faults()
                .add(Fault.of("ListIdentities").withProbability(1e-9, 1).throttling());

        for (int call = 0; call < 4; call++) {
            ses.listIdentities(); // an empty answer passes for one without members
        }

        assertThat(every.injected()).isEqualTo(2);
        assertThat(never.injected()).isZero();
    }

    @Test
    void ends_when_it_is_removed() {
        ActiveFault fault = emulator.faults().add(Fault.ofAnyAction().throttling());

        fault.remove();
        fault.remove();

        assertThatCode(() -> ses.listIdentities()).doesNotThrowAnyException();
    }

    @Test
    void ends_with_the_test() {
        emulator.faults().add(Fault.ofAnyAction().throttling());

        emulator.end();

        assertThatCode(() -> ses.listIdentities()).doesNotThrowAnyException();
    }

    @Test
    void says_what_cannot_be() {
        assertThatThrownBy(() -> emulator.faults().add(Fault.of("Sing").throttling()))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("Sing");
        assertThatThrownBy(() -> emulator.faults().add(Fault.of(SmtpPhase.DATA).truncated()))
                .isInstanceOf(EmulatorException.class);
    }

    @Test
    void shows_the_calls_when_there_are_fewer_than_awaited() {
        ses.listIdentities();

        assertThatThrownBy(() -> emulator.awaitRequests("SendBounce", 1, ofMillis(10)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting 1 call of SendBounce within 10 ms, but there were 0 among")
                .hasMessageContaining("ListIdentities answered HTTP 200");
        assertThat(emulator.awaitRequests("ListIdentities", 1, ofSeconds(5))).hasSize(1);
    }
}
