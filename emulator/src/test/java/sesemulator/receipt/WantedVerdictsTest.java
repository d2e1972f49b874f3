package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts;
import sesemulator.mail.Verdicts.DmarcPolicy;

class WantedVerdictsTest {
    private static final Envelope ENVELOPE =
            new Envelope(new EmailAddress("ann@outside.example"), List.of(new EmailAddress("user@example.com")));
    private static final SenderResults FOUND = new SenderResults(
            new SenderResults.Spf(Verdict.GRAY, "softfail (spfCheck: …)"),
            new SenderResults.Dkim(Verdict.FAIL, List.of("fail header.i=@outside.example")),
            new SenderResults.Dmarc(Verdict.FAIL, DmarcPolicy.NONE, "fail header.from=outside.example"));

    private static SenderResults passed(WantedVerdicts wanted) {
        return wanted.over(SenderResults.passed(ENVELOPE, Origin.LOCAL), ENVELOPE, Origin.LOCAL);
    }

    private static Verdicts scanned(WantedVerdicts wanted, boolean holdsVirus) {
        return wanted.scanned(holdsVirus, passed(wanted));
    }

    private static Verdicts unscanned(WantedVerdicts wanted) {
        return wanted.unscanned(passed(wanted));
    }

    private static WantedVerdicts wanted(String value) {
        return WantedVerdicts.of(new HeaderBlock("X-SES-Emulator-Verdict: " + value + "\r\n"));
    }

    @Test
    void all_pass_where_nothing_is_wanted() {
        assertThat(unscanned(WantedVerdicts.NONE)).isEqualTo(Verdicts.UNSCANNED);
        assertThat(scanned(WantedVerdicts.NONE, false))
                .isEqualTo(new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, null));
    }

    @Test
    void a_mail_wants_by_its_own_header() {
        Verdicts verdicts = scanned(
                wanted("spam=FAIL, virus = gray,spf=PROCESSING_FAILED,\r\n dkim=GRAY, dmarc=FAIL,dmarcPolicy=none"),
                false);

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
        Verdicts verdicts = unscanned(wanted("spam=FAIL, virus=FAIL, spf=FAIL"));

        assertThat(verdicts.spam()).isEqualTo(Verdict.DISABLED);
        assertThat(verdicts.virus()).isEqualTo(Verdict.DISABLED);
        assertThat(verdicts.spf()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_policy_is_told_only_where_dmarc_fails() {
        assertThat(unscanned(wanted("dmarcPolicy=quarantine")).dmarcPolicy()).isNull();
        assertThat(unscanned(wanted("dmarc=FAIL")).dmarcPolicy()).isEqualTo(DmarcPolicy.REJECT);
    }

    @Test
    void a_virus_fails_unless_something_else_is_wanted() {
        assertThat(scanned(WantedVerdicts.NONE, true).virus()).isEqualTo(Verdict.FAIL);
        assertThat(scanned(wanted("virus=PASS"), true).virus()).isEqualTo(Verdict.PASS);
    }

    @Test
    void what_is_told_beside_the_mail_goes_first() {
        Verdicts verdicts = unscanned(new WantedVerdicts(Map.of("spf", "GRAY")).over(wanted("spf=FAIL, dkim=FAIL")));

        assertThat(verdicts.spf()).isEqualTo(Verdict.GRAY);
        assertThat(verdicts.dkim()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_is_wanted_goes_before_what_was_found_out() {
        SenderResults results = wanted("spf=FAIL, dmarcPolicy=quarantine").over(FOUND, ENVELOPE, Origin.LOCAL);

        assertThat(results.spf())
                .isEqualTo(new SenderResults.Spf(
                        Verdict.FAIL,
                        "fail (spfCheck: domain of outside.example does not designate 127.0.0.1 as permitted sender)"));
        assertThat(results.dkim()).isEqualTo(FOUND.dkim());
        assertThat(results.dmarc().policy()).isEqualTo(DmarcPolicy.QUARANTINE);
        assertThat(results.dmarc().text()).isEqualTo(FOUND.dmarc().text());
    }

    @Test
    void what_nothing_is_wanted_of_is_as_it_was_found_out() {
        assertThat(wanted("spam=FAIL").over(FOUND, ENVELOPE, Origin.LOCAL)).isEqualTo(FOUND);
    }

    @Test
    void nothing_needs_to_be_found_out_where_all_is_wanted() {
        assertThat(wanted("spf=FAIL, dkim=FAIL, dmarc=GRAY").tellAllOfTheSender())
                .isTrue();
        assertThat(wanted("spf=FAIL, dkim=FAIL, spam=GRAY").tellAllOfTheSender())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam", "spam=", "spam=DISABLED", "ham=PASS", "dmarcPolicy=FAIL", "spam=FAIL dmarc=FAIL"})
    void refuses_what_there_is_not(String value) {
        assertThatThrownBy(() -> wanted(value)).isInstanceOf(VerdictException.class);
    }
}
