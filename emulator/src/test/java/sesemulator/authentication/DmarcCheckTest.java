package sesemulator.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.authentication.SenderBench.MAIL;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts.DmarcPolicy;
import sesemulator.receipt.SenderResults;

@Timeout(60)
class DmarcCheckTest {
    private static final SigningKey KEY = new SigningKey();
    private static final String BY_ALIGNED_SPF = "ann@outside.example";
    private static final String BY_OTHER_SPF = "bounces@mailer.example";

    private static SenderResults.Dmarc check(String record, @Nullable String sender, String mail) {
        return new SenderBench(
                        "outside.example TXT \"v=spf1 ip4:192.0.2.1 -all\"",
                        "news.outside.example TXT \"v=spf1 ip4:192.0.2.1 -all\"",
                        "mailer.example TXT \"v=spf1 ip4:192.0.2.1 -all\"",
                        "_dmarc.outside.example TXT \"" + record + "\"",
                        KEY.line("one", "outside.example"),
                        KEY.line("one", "news.outside.example"),
                        KEY.line("one", "mailer.example"))
                .check(sender, mail)
                .dmarc();
    }

    private static SenderResults.Dmarc passed() {
        return new SenderResults.Dmarc(Verdict.PASS, null, "pass header.from=outside.example");
    }

    private static SenderResults.Dmarc failed(DmarcPolicy policy) {
        return new SenderResults.Dmarc(Verdict.FAIL, policy, "fail header.from=outside.example");
    }

    @Test
    void passes_by_dkim_alone() {
        assertThat(check("v=DMARC1; p=reject", BY_OTHER_SPF, KEY.signed(MAIL, "d=outside.example; s=one")))
                .isEqualTo(passed());
    }

    @Test
    void passes_by_spf_alone() {
        assertThat(check("v=DMARC1; p=reject", BY_ALIGNED_SPF, MAIL)).isEqualTo(passed());
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "quarantine, QUARANTINE", "reject, REJECT", "Reject; sp=none, REJECT"})
    void fails_with_the_policy_of_the_domain_where_neither_is_of_it(String policy, DmarcPolicy expected) {
        String mail = KEY.signed(MAIL, "d=mailer.example; s=one");

        assertThat(check("v=DMARC1; p=" + policy, BY_OTHER_SPF, mail)).isEqualTo(failed(expected));
    }

    @ParameterizedTest
    @CsvSource({"adkim=r; aspf=s, true", "adkim=s; aspf=s, false"})
    void takes_a_signature_of_a_subdomain_where_alignment_is_relaxed(String alignment, boolean passes) {
        String mail = KEY.signed(MAIL, "d=news.outside.example; s=one");

        assertThat(check("v=DMARC1; p=reject; " + alignment, BY_OTHER_SPF, mail))
                .isEqualTo(passes ? passed() : failed(DmarcPolicy.REJECT));
    }

    @ParameterizedTest
    @CsvSource({"aspf=r, true", "aspf=s, false"})
    void takes_spf_of_a_subdomain_where_alignment_is_relaxed(String alignment, boolean passes) {
        assertThat(check("v=DMARC1; p=none;" + alignment, "ann@news.outside.example", MAIL))
                .isEqualTo(passes ? passed() : failed(DmarcPolicy.NONE));
    }

    @Test
    void asks_the_organization_for_the_policy_of_its_subdomains() {
        String mail = MAIL.replace("ann@outside.example", "ann@a.b.outside.example");

        assertThat(check("v=DMARC1; p=reject; sp=quarantine", BY_OTHER_SPF, mail))
                .isEqualTo(new SenderResults.Dmarc(
                        Verdict.FAIL, DmarcPolicy.QUARANTINE, "fail header.from=a.b.outside.example"));
        assertThat(check("v=DMARC1; p=reject; sp=quarantine", "ann@news.outside.example", mail)
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"v=DMARC2; p=reject", "v=DMARC1", "v=DMARC1; p=maybe", "v=DMARC10; p=reject", "p=reject; v=DMARC1"})
    void is_gray_where_the_domain_asks_for_nothing(String record) {
        assertThat(check(record, BY_OTHER_SPF, MAIL))
                .isEqualTo(new SenderResults.Dmarc(Verdict.GRAY, null, "none header.from=outside.example"));
    }

    @Test
    void takes_a_policy_that_cannot_be_read_for_none_where_reports_are_wanted() {
        assertThat(check("v=DMARC1; p=maybe; rua=mailto:a@outside.example", BY_OTHER_SPF, MAIL))
                .isEqualTo(failed(DmarcPolicy.NONE));
    }

    @Test
    void is_of_no_use_without_an_author_or_with_authors_of_several_domains() {
        List<String> from = List.of("", "ann@outside.example, bob@mailer.example", "not an address");
        List<SenderResults.Dmarc> results = new ArrayList<>();

        from.forEach(each -> results.add(check(
                "v=DMARC1; p=reject",
                BY_ALIGNED_SPF,
                MAIL.replace("From: Ann <ann@outside.example>", "From: " + each))));

        assertThat(results).containsOnly(new SenderResults.Dmarc(Verdict.PROCESSING_FAILED, null, "permerror"));
    }

    @Test
    void cannot_be_told_while_dns_does_not_answer() {
        String mail = MAIL.replace("ann@outside.example", "ann@elsewhere.test");

        assertThat(check("v=DMARC1; p=reject", BY_OTHER_SPF, mail))
                .isEqualTo(new SenderResults.Dmarc(
                        Verdict.PROCESSING_FAILED, null, "temperror header.from=elsewhere.test"));
    }

    @Test
    void does_not_fail_what_may_pass_once_dns_answers() {
        assertThat(check("v=DMARC1; p=reject", "ann@elsewhere.test", MAIL))
                .isEqualTo(new SenderResults.Dmarc(
                        Verdict.PROCESSING_FAILED, null, "temperror header.from=outside.example"));
    }

    @Test
    void does_not_walk_up_a_very_long_name_without_end() {
        String mail = MAIL.replace("ann@outside.example", "ann@" + "a.".repeat(100) + "outside.example");

        assertThat(check("v=DMARC1; p=reject", BY_OTHER_SPF, mail).policy()).isEqualTo(DmarcPolicy.REJECT);
    }
}
