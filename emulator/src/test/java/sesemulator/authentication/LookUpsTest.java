package sesemulator.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Message;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.lookup.LookupSession;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Verdict;
import sesemulator.receipt.Origin;
import sesemulator.receipt.SenderResults;

@Timeout(60)
class LookUpsTest {
    private static LookUps lookUps(Resolver resolver, Duration lookUp, Duration mail) {
        return new LookUps(LookupSession.builder().resolver(resolver).build(), new LookUps.Limits(lookUp, mail));
    }

    @Test
    void a_server_that_never_answers_holds_no_mail() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            NameServer server = NameServer.at((InetSocketAddress) silent.getLocalSocketAddress());
            DnsSenderChecks checks = new DnsSenderChecks(
                    server.resolver(), new LookUps.Limits(Duration.ofMillis(100), Duration.ofMillis(300)));
            String mail = new SigningKey().signed(SenderBench.MAIL, "d=outside.example; s=one");
            EmailAddress ann = new EmailAddress("ann@outside.example");
            long start = System.nanoTime();

            SenderResults results = checks.check(
                    new Envelope(ann, List.of(ann)),
                    mail.getBytes(StandardCharsets.UTF_8),
                    Origin.LOCAL,
                    SenderBench.NOW);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(results.spf().text()).isEqualTo("temperror (spfCheck: Error in retrieving data from DNS)");
            assertThat(results.spf().verdict()).isEqualTo(Verdict.PROCESSING_FAILED);
            assertThat(results.dkim().signatures()).containsExactly("temperror header.i=@outside.example");
            assertThat(results.dkim().verdict()).isEqualTo(Verdict.PROCESSING_FAILED);
            assertThat(results.dmarc().text()).isEqualTo("temperror header.from=outside.example");
            assertThat(results.dmarc().verdict()).isEqualTo(Verdict.PROCESSING_FAILED);
        }
    }

    @Test
    void a_name_that_had_no_answer_is_not_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        LookUps lookUps = lookUps(
                new FailingResolver() {
                    @Override
                    public CompletionStage<Message> sendAsync(Message query) {
                        asked.incrementAndGet();
                        return super.sendAsync(query);
                    }
                },
                Duration.ofSeconds(1),
                Duration.ofSeconds(50));

        assertThatThrownBy(() -> lookUps.texts("a.example")).isInstanceOf(LookUpException.class);
        assertThatThrownBy(() -> lookUps.texts("A.example.")).isInstanceOf(LookUpException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void nothing_is_asked_once_the_time_of_the_mail_is_over() {
        LookUps lookUps = lookUps(
                new FailingResolver() {
                    @Override
                    public CompletionStage<Message> sendAsync(Message query) {
                        return new CompletableFuture<>();
                    }
                },
                Duration.ofSeconds(50),
                Duration.ofMillis(50));

        assertThatThrownBy(() -> lookUps.texts("a.example")).hasMessageStartingWith("No answer about a.example within");
        assertThatThrownBy(() -> lookUps.texts("b.example"))
                .hasMessage("b.example is not looked up, after 1 others for one mail");
        assertThatThrownBy(lookUps::requireTime).hasMessage("More than PT0.05S for one mail");
    }

    @Test
    void a_mail_has_so_many_look_ups_and_no_more() {
        LookUps lookUps = lookUps(new FailingResolver(), Duration.ofSeconds(1), Duration.ofSeconds(50));

        for (int i = 0; i < 120; i++) {
            String name = "a" + i + ".example";
            assertThatThrownBy(() -> lookUps.texts(name)).hasMessageStartingWith("No answer about");
        }
        assertThatThrownBy(() -> lookUps.texts("more.example"))
                .hasMessage("more.example is not looked up, after 120 others for one mail");
    }

    @Test
    void what_is_no_name_has_no_records() throws Exception {
        LookUps lookUps = lookUps(new FailingResolver(), Duration.ofSeconds(1), Duration.ofSeconds(50));

        assertThat(lookUps.texts("a..example")).isEmpty();
        assertThat(lookUps.texts("x".repeat(64) + ".example")).isEmpty();
    }
}
