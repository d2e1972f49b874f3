package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.dsn.DsnAction;
import sesemulator.mail.EmailAddress;

class BouncedRecipientTest {
    private static final EmailAddress USER = new EmailAddress("user@example.com");
    private static final BouncedRecipient.Fields FIELDS = new BouncedRecipient.Fields(
            new EmailAddress("final@example.com"), DsnAction.DELAYED, "", "4.2.1", "smtp; 450 busy", null, List.of());
    private static final BouncedRecipient.Fields BARE_FIELDS =
            new BouncedRecipient.Fields(null, DsnAction.RELAYED, "", "2.0.0", "", null, List.of());

    @ParameterizedTest
    @CsvSource({
        "DoesNotExist,     5.1.1, smtp; 550 5.1.1 Mailbox does not exist",
        "MessageTooLarge,  5.3.4, smtp; 552 5.3.4 Message too large",
        "ExceededQuota,    5.2.2, smtp; 552 5.2.2 Mailbox full",
        "ContentRejected,  5.6.1, smtp; 500 5.6.1 Message content rejected",
        "Undefined,        5.0.0, smtp; 554 5.0.0 Unknown failure",
        "TemporaryFailure, 4.0.0, smtp; 450 4.0.0 Temporary failure"
    })
    void a_type_stands_for_status_and_diagnostic_code(String type, String status, String diagnosticCode) {
        BouncedRecipient recipient =
                new BouncedRecipient(USER, null, BounceType.named(type).orElseThrow(), null);

        assertThat(recipient.finalRecipient()).isEqualTo(USER);
        assertThat(recipient.action()).isEqualTo(DsnAction.FAILED);
        assertThat(recipient.status()).isEqualTo(status);
        assertThat(recipient.diagnosticCode()).isEqualTo(diagnosticCode);
    }

    @Test
    void there_is_no_other_type() {
        assertThat(BounceType.values()).hasSize(6);
        assertThat(BounceType.named("doesNotExist")).isEmpty();
        assertThat(BounceType.named("")).isEmpty();
    }

    @Test
    void fields_win_over_the_type() {
        BouncedRecipient recipient = new BouncedRecipient(USER, null, BounceType.DOES_NOT_EXIST, FIELDS);

        assertThat(recipient.finalRecipient()).hasToString("final@example.com");
        assertThat(recipient.action()).isEqualTo(DsnAction.DELAYED);
        assertThat(recipient.status()).isEqualTo("4.2.1");
        assertThat(recipient.diagnosticCode()).isEqualTo("smtp; 450 busy");
    }

    @Test
    void the_type_fills_in_what_the_fields_leave_out() {
        BouncedRecipient recipient = new BouncedRecipient(USER, null, BounceType.DOES_NOT_EXIST, BARE_FIELDS);

        assertThat(recipient.finalRecipient()).isEqualTo(USER);
        assertThat(recipient.status()).isEqualTo("2.0.0");
        assertThat(recipient.diagnosticCode()).isEqualTo("smtp; 550 5.1.1 Mailbox does not exist");
    }

    @Test
    void fields_alone_invent_no_diagnostic_code() {
        BouncedRecipient recipient = new BouncedRecipient(USER, null, null, BARE_FIELDS);

        assertThat(recipient.diagnosticCode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 no such user | smtp; 550 5.1.1 no such user
            smtp; 550 no           | smtp; 550 no
            smtp;550 no            | smtp;550 no
            X-Unix ; 67            | X-Unix ; 67
            no; really             | no; really
            550; no                | smtp; 550; no
            not here; really       | smtp; not here; really
            """)
    void a_diagnostic_code_without_a_type_is_an_smtp_reply(String given, String expected) {
        assertThat(DiagnosticCode.withType(given)).isEqualTo(expected);
    }

    @Test
    void neither_type_nor_fields_cannot_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BouncedRecipient(USER, null, null, null));
    }
}
