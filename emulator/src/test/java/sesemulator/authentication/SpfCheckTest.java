package sesemulator.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.authentication.SenderBench.MAIL;
import static sesemulator.authentication.SenderBench.NOW;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.mail.Verdict;
import sesemulator.receipt.SenderResults;

@Timeout(60)
class SpfCheckTest {
    private static SenderResults.Spf check(String sender, String... lines) {
        return new SenderBench(lines).check(sender, MAIL).spf();
    }

    private static SenderResults.Spf spf(String policy) {
        return check("ann@outside.example", "outside.example TXT \"" + policy + "\"", "other.example A 192.0.2.9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=spf1 ip4:192.0.2.0/24 -all | PASS | pass (spfCheck: domain of outside.example designates 192.0.2.1 as permitted sender)
            v=spf1 -all | FAIL | fail (spfCheck: domain of outside.example does not designate 192.0.2.1 as permitted sender)
            v=spf1 ~all | GRAY | softfail (spfCheck: transitioning domain of outside.example does not designate 192.0.2.1 as permitted sender)
            v=spf1 ?all | GRAY | neutral (spfCheck: 192.0.2.1 is neither permitted nor denied by domain of outside.example)
            no policy | GRAY | none (spfCheck: 192.0.2.1 is neither permitted nor denied by domain of outside.example)
            v=spf1 nonsense | PROCESSING_FAILED | permerror (spfCheck: Error in processing SPF Record)
            v=spf1 include:elsewhere.test -all | PROCESSING_FAILED | temperror (spfCheck: Error in retrieving data from DNS)
            """)
    void words_each_result_as_ses_does(String policy, Verdict verdict, String text) {
        assertThat(spf(policy)).isEqualTo(new SenderResults.Spf(verdict, text));
    }

    @Test
    void names_the_domain_that_a_redirect_led_to() {
        SenderResults.Spf spf = check(
                "ann@outside.example",
                "outside.example TXT \"v=spf1 redirect=_spf.outside.example\"",
                "_spf.outside.example TXT \"v=spf1 ip4:192.0.2.1 -all\"");

        assertThat(spf.text()).startsWith("pass (spfCheck: domain of _spf.outside.example designates ");
    }

    @Test
    void asks_for_addresses_and_mail_servers() {
        String[] lines = {
            "outside.example TXT \"v=spf1 mx a:host.outside.example -all\"",
            "outside.example MX 10 mx.outside.example.",
            "mx.outside.example A 192.0.2.1",
            "mx.outside.example AAAA 2001:db8::1",
            "host.outside.example A 192.0.2.7",
        };
        SenderBench bench = new SenderBench(lines);

        assertThat(verdict(bench, "192.0.2.1")).isEqualTo(Verdict.PASS);
        assertThat(verdict(bench, "2001:db8::1")).isEqualTo(Verdict.PASS);
        assertThat(verdict(bench, "192.0.2.7")).isEqualTo(Verdict.PASS);
        assertThat(verdict(bench, "192.0.2.8")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(bench, "2001:db8::2")).isEqualTo(Verdict.FAIL);
    }

    private static Verdict verdict(SenderBench bench, String ip) {
        return bench.check("ann@outside.example", ip, MAIL, NOW).spf().verdict();
    }

    @Test
    void checks_the_client_itself_where_there_is_no_sender() {
        String[] lines = {"client.example TXT \"v=spf1 ip4:192.0.2.1 -all\""};
        @Nullable String nobody = null;

        assertThat(new SenderBench(lines).check(nobody, MAIL).spf().text())
                .isEqualTo("pass (spfCheck: domain of client.example designates 192.0.2.1 as permitted sender)");
    }

    @Test
    void does_not_follow_policies_that_include_each_other() {
        SenderResults.Spf spf = check(
                "ann@outside.example",
                "outside.example TXT \"v=spf1 include:other.example -all\"",
                "other.example TXT \"v=spf1 include:outside.example -all\"");

        assertThat(spf.text()).startsWith("permerror ");
    }

    @Test
    void does_not_let_a_domain_break_out_of_the_header() {
        SenderResults.Spf spf = check(
                "ann@outside.example",
                "outside.example TXT \"v=spf1 redirect=a);dkim=pass.other.example\"",
                "*.other.example TXT \"v=spf1 ip4:192.0.2.1 -all\"",
                "other.example A 192.0.2.9");

        assertThat(spf)
                .isEqualTo(new SenderResults.Spf(
                        Verdict.PASS,
                        "pass (spfCheck: domain of outside.example designates 192.0.2.1 as permitted sender)"));
    }

    @ParameterizedTest
    @CsvSource({"exists:, a", "exists:, a.", "exists:, a-", "include:, %{d}", "x=, a-.", "ip4:, 1.", "a:, .-a"})
    void is_done_with_a_hostile_policy_in_time(String mechanism, String repeated) {
        String term = mechanism + repeated.repeat(3900 / repeated.length()) + "!";
        StringBuilder strings = new StringBuilder("\"v=spf1 \"");
        for (int i = 0; i < term.length(); i += 250) {
            strings.append(" \"")
                    .append(term, i, Math.min(i + 250, term.length()))
                    .append('"');
        }
        long start = System.nanoTime();

        SenderResults.Spf spf = check("ann@outside.example", "outside.example TXT " + strings);

        assertThat(spf.verdict()).isIn(Verdict.PROCESSING_FAILED, Verdict.GRAY);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void takes_no_policy_of_enormous_length() {
        String text = (" \"" + "x".repeat(250) + "\"").repeat(20);

        assertThat(check("ann@outside.example", "outside.example TXT \"v=spf1 \"" + text)
                        .text())
                .startsWith("temperror ");
    }
}
