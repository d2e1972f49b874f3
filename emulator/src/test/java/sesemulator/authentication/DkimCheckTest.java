package sesemulator.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.authentication.SenderBench.CLIENT;
import static sesemulator.authentication.SenderBench.MAIL;
import static sesemulator.authentication.SenderBench.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.mail.Verdict;
import sesemulator.receipt.SenderResults;

@Timeout(60)
class DkimCheckTest {
    private static final SigningKey KEY = new SigningKey();
    private static final String TAGS = "d=outside.example; s=one";

    private final SenderBench bench = new SenderBench(
            KEY.line("one", "outside.example"),
            KEY.line("one", "mailer.example"),
            "revoked._domainkey.outside.example TXT \"v=DKIM1; p=\"",
            "garbage._domainkey.outside.example TXT \"v=DKIM1; p=garbage\"",
            "twice._domainkey.outside.example CNAME one._domainkey.outside.example.");

    private SenderResults.Dkim check(String mail) {
        return bench.check("ann@outside.example", mail).dkim();
    }

    @Test
    void passes_what_was_signed_and_not_changed() {
        assertThat(check(KEY.signed(MAIL, TAGS)))
                .isEqualTo(new SenderResults.Dkim(Verdict.PASS, List.of("pass header.i=@outside.example")));
    }

    @Test
    void passes_a_mail_with_the_line_ends_of_a_file() {
        assertThat(check(KEY.signed(MAIL, TAGS).replace("\r\n", "\n")).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void passes_by_a_key_that_an_alias_leads_to() {
        assertThat(check(KEY.signed(MAIL, "d=outside.example; s=twice")).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi  there", "Subject: Hello", "From: Ann <ann@outside.example>"})
    void fails_what_was_changed_behind_the_signature(String signed) {
        String changed = KEY.signed(MAIL, TAGS).replace(signed, signed.replace("e", "E"));

        SenderResults.Dkim dkim = bench.check("ann@outside.example", changed).dkim();

        assertThat(dkim.signatures()).containsExactly("fail header.i=@outside.example");
        assertThat(dkim.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void fails_what_another_key_has_signed() {
        assertThat(check(new SigningKey().signed(MAIL, TAGS)).signatures())
                .containsExactly("fail header.i=@outside.example");
    }

    @Test
    void tells_nothing_of_mail_that_is_not_signed() {
        assertThat(check(MAIL)).isEqualTo(new SenderResults.Dkim(Verdict.GRAY, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "revoked", "garbage"})
    void cannot_verify_without_a_key(String selector) {
        assertThat(check(KEY.signed(MAIL, "d=outside.example; s=" + selector)))
                .isEqualTo(new SenderResults.Dkim(
                        Verdict.PROCESSING_FAILED, List.of("permerror header.i=@outside.example")));
    }

    @Test
    void cannot_verify_while_dns_does_not_answer() {
        String mail = MAIL.replace("ann@outside.example", "ann@elsewhere.test");

        assertThat(check(KEY.signed(mail, "d=elsewhere.test; s=one")))
                .isEqualTo(new SenderResults.Dkim(
                        Verdict.PROCESSING_FAILED, List.of("temperror header.i=@elsewhere.test")));
    }

    @Test
    void fails_what_has_expired_when_it_is_received() {
        String mail = KEY.signed(MAIL, TAGS + "; x=" + NOW.getEpochSecond());

        assertThat(bench.check("ann@outside.example", CLIENT, mail, NOW).dkim().verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(bench.check("ann@outside.example", CLIENT, mail, NOW.plusSeconds(1))
                        .dkim()
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void heeds_the_time_of_receipt_and_not_that_of_the_machine() {
        String mail = KEY.signed(MAIL, TAGS + "; t=990000000; x=1000000000");

        assertThat(bench.check("ann@outside.example", CLIENT, mail, NOW.minusSeconds(1_000_000_000))
                        .dkim()
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(check(KEY.signed(MAIL, TAGS + "; t=99000000000")).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void tells_of_every_signature_but_heeds_the_authors_own() {
        String others = KEY.signed(MAIL, "d=mailer.example; s=one");
        String both = KEY.signed(others, TAGS);

        assertThat(check(others))
                .isEqualTo(new SenderResults.Dkim(Verdict.GRAY, List.of("pass header.i=@mailer.example")));
        assertThat(check(both))
                .isEqualTo(new SenderResults.Dkim(
                        Verdict.PASS, List.of("pass header.i=@outside.example", "pass header.i=@mailer.example")));
    }
}
