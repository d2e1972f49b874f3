package sesemulator.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.authentication.SenderBench.MAIL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.mail.Verdict;
import sesemulator.receipt.SenderResults;

/** DKIM signatures that mean harm, or nothing. */
@Timeout(60)
class HostileSignaturesTest {
    private static final SigningKey KEY = new SigningKey();
    private static final String TAGS = "d=outside.example; s=one";

    private final SenderBench bench =
            new SenderBench(KEY.line("one", "outside.example"), KEY.line("one", "mailer.example"));

    private SenderResults.Dkim check(String mail) {
        return bench.check("ann@outside.example", mail).dkim();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=DKIM1; k=rsa; p=abc",
                "",
                ";;;",
                "v=1; a=rsa-sha256; d=outside.example; s=one; h=subject; bh=AA==; b=AA==",
                "v=1; a=rsa-sha256; d=outside.example; s=one; h=from; bh=AA==; b=AA==; x=soon"
            })
    void cannot_verify_what_is_no_signature(String value) {
        assertThat(check("DKIM-Signature: " + value + "\r\n" + MAIL))
                .isEqualTo(new SenderResults.Dkim(Verdict.PROCESSING_FAILED, List.of()));
    }

    @Test
    void does_not_let_an_identity_break_out_of_the_header() {
        for (String identity : List.of("a=0D=0ABcc:=20x", "a=3Bdkim=3Dpass", "a=29")) {
            String mail = KEY.signed(MAIL, TAGS + "; i=" + identity + "@outside.example");

            assertThat(check(mail).signatures()).isEmpty();
        }
    }

    @Test
    void reads_ten_signatures_and_no_more() {
        String mail = MAIL;
        for (int i = 0; i < 12; i++) {
            mail = KEY.signed(mail, "d=mailer.example; s=one");
        }

        assertThat(check(mail).signatures()).hasSize(10);
    }

    @Test
    void is_done_with_hostile_signatures_in_time() {
        String names = "x:".repeat(8_000);
        String mail = "X: y\r\n".repeat(20_000) + MAIL;
        long start = System.nanoTime();

        for (String value : List.of(names, "=".repeat(16_000), "a=b;".repeat(4_000), " \t".repeat(8_000))) {
            String signature = "v=1; a=rsa-sha256; d=outside.example; s=one; bh=AA==; b=AA==; h=from:" + value + "x";
            assertThat(check("DKIM-Signature: " + signature + "\r\n" + mail).verdict())
                    .isIn(Verdict.PROCESSING_FAILED, Verdict.FAIL);
        }
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void cannot_verify_a_header_that_is_too_long_to_be_read() {
        String mail = KEY.signed("X-Long: " + "y".repeat(300_000) + "\r\n" + MAIL, TAGS);

        assertThat(check(mail).verdict()).isEqualTo(Verdict.PROCESSING_FAILED);
    }
}
