package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts;
import sesemulator.mail.Verdicts.DmarcPolicy;

class WantedVerdictsTest {
    private static WantedVerdicts wanted(String value) {
        return WantedVerdicts.of(new HeaderBlock("X-SES-Emulator-Verdict: " + value + "\r\n"));
    }

    @Test
    void all_pass_where_nothing_is_wanted() {
        assertThat(WantedVerdicts.NONE.unscanned()).isEqualTo(Verdicts.UNSCANNED);
        assertThat(WantedVerdicts.NONE.scanned(false))
                .isEqualTo(new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, null));
    }

    @Test
    void a_mail_wants_by_its_own_header() {
        Verdicts verdicts = wanted(
                        "spam=FAIL, virus = gray,spf=PROCESSING_FAILED,\r\n dkim=GRAY, dmarc=FAIL,dmarcPolicy=none")
                .scanned(false);

        assertThat(verdicts)
                .isEqualTo(new Verdicts(
                        Verdict.FAIL,
                        Verdict.GRAY,
                        Verdict.PROCESSING_FAILED,
                        Verdict.GRAY,
                        Verdict.FAIL,
                        DmarcPolicy.NONE));
    }

    @Test
    void mail_that_nobody_scans_has_no_verdict_of_a_scan() {
        Verdicts verdicts = wanted("spam=FAIL, virus=FAIL, spf=FAIL").unscanned();

        assertThat(verdicts.spam()).isEqualTo(Verdict.DISABLED);
        assertThat(verdicts.virus()).isEqualTo(Verdict.DISABLED);
        assertThat(verdicts.spf()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_policy_is_told_only_where_dmarc_fails() {
        assertThat(wanted("dmarcPolicy=quarantine").unscanned().dmarcPolicy()).isNull();
        assertThat(wanted("dmarc=FAIL").unscanned().dmarcPolicy()).isEqualTo(DmarcPolicy.REJECT);
    }

    @Test
    void a_virus_fails_unless_something_else_is_wanted() {
        assertThat(WantedVerdicts.NONE.scanned(true).virus()).isEqualTo(Verdict.FAIL);
        assertThat(wanted("virus=PASS").scanned(true).virus()).isEqualTo(Verdict.PASS);
    }

    @Test
    void what_is_told_beside_the_mail_goes_first() {
        Verdicts verdicts = new WantedVerdicts(Map.of("spf", "GRAY"))
                .over(wanted("spf=FAIL, dkim=FAIL"))
                .unscanned();

        assertThat(verdicts.spf()).isEqualTo(Verdict.GRAY);
        assertThat(verdicts.dkim()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam", "spam=", "spam=DISABLED", "ham=PASS", "dmarcPolicy=FAIL", "spam=FAIL dmarc=FAIL"})
    void refuses_what_there_is_not(String value) {
        assertThatThrownBy(() -> wanted(value)).isInstanceOf(VerdictException.class);
    }
}
