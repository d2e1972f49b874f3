package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.mail.Verdict;
import sesemulator.receipt.ActiveRuleSet;
import sesemulator.receipt.InMemoryReceiptFilters;
import sesemulator.receipt.InMemoryRuleSets;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.ReceiptRule;
import sesemulator.receipt.ReceiptRule.TlsPolicy;
import sesemulator.receipt.RuleSets;

class AdmissionTest {
    private static final String GREETING = """
            S: 220 …
            C: HELO client.example
            S: 250 …
            C: MAIL FROM:<sender@example.net>
            S: 250 Ok
            """;

    private static RuleSets ruleFor(String recipient, TlsPolicy tlsPolicy) {
        return ActiveRuleSet.of(new ReceiptRule("rule", true, false, tlsPolicy, List.of(recipient), List.of()));
    }

    @Test
    void refuses_a_client_whose_address_the_recipient_blocks() throws IOException {
        InMemoryReceiptFilters filters = new InMemoryReceiptFilters();
        filters.add(new ReceiptFilter(Scope.DEFAULT, "local", ReceiptFilter.Policy.BLOCK, "127.0.0.0/8"));
        try (RunningSmtp smtp = RunningSmtp.withRules(new InMemoryRuleSets(), filters, false);
                Conversation client = smtp.conversation()) {
            client.play(GREETING + """
                    C: RCPT TO:<user@example.com>
                    S: 550 5.7.1 IP address blacklisted by recipient
                    C: DATA
                    S: 503 …
                    """);

            assertThat(smtp.mails()).isEmpty();
        }
    }

    @Test
    void refuses_recipients_without_a_rule_where_it_is_strict() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.withRules(
                        ruleFor("user@example.com", TlsPolicy.OPTIONAL), new InMemoryReceiptFilters(), true);
                Conversation client = smtp.conversation()) {
            client.play(GREETING + """
                    C: RCPT TO:<other@example.com>
                    S: 550 5.1.1 Requested action not taken: mailbox unavailable
                    C: RCPT TO:<user@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 …
                    C: .
                    S: 250 OK …
                    """);

            assertThat(smtp.mails())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.envelope().recipients()).hasToString("[user@example.com]"));
        }
    }

    @Test
    void refuses_plain_mail_for_a_rule_that_requires_tls_where_it_is_strict() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.withRules(
                        ruleFor("example.com", TlsPolicy.REQUIRE), new InMemoryReceiptFilters(), true);
                Conversation client = smtp.conversation()) {
            client.play(GREETING + """
                    C: RCPT TO:<user@example.com>
                    S: 550 5.1.1 Requested action not taken: mailbox unavailable
                    """);
        }
    }

    @Test
    void tells_rules_that_a_mail_came_over_tls() throws Exception {
        try (RunningSmtp smtp = RunningSmtp.withRules(
                        ruleFor("example.com", TlsPolicy.REQUIRE), new InMemoryReceiptFilters(), true);
                Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: STARTTLS
                    S: 220 …
                    """);
            client.goOnWith(tls(client));
            client.play("""
                    C: HELO client.example
                    S: 250 …
                    C: MAIL FROM:<sender@example.net>
                    S: 250 Ok
                    C: RCPT TO:<user@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 …
                    C: .
                    S: 250 OK …
                    """);

            assertThat(smtp.mails().get(0).isOverTls()).isTrue();
        }
    }

    @Test
    void refuses_a_mail_that_wants_an_unknown_verdict() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.start();
                Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com").play("""
                    C: X-SES-Emulator-Verdict: spam=PERHAPS
                    C: .
                    S: 554 5.6.0 spam must be one of [PASS, FAIL, GRAY, PROCESSING_FAILED], not 'PERHAPS'
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 …
                    C: X-SES-Emulator-Verdict: dmarc=fail
                    C: .
                    S: 250 OK …
                    """);

            assertThat(smtp.mails())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.verdicts().dmarc()).isEqualTo(Verdict.FAIL));
        }
    }

    private static SSLSocket tls(Conversation client) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(client.socket(), "127.0.0.1", client.socket().getPort(), true);
        socket.startHandshake();
        return socket;
    }

    /** Takes any certificate. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
