package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.InMemoryMailbox;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;
import sesemulator.mail.StorageFullException;
import sesemulator.mail.Verdict;
import sesemulator.receipt.ReceiptRule.TlsPolicy;

class ReceptionTest {
    private static final Scope EUROPE = new Scope("111111111111", "eu-west-1");
    private static final Instant NOW = Instant.parse("2026-10-04T09:08:07.654321Z");
    private static final byte[] HELLO = "Subject: Hello\r\n\r\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final Origin CLIENT = new Origin("client.example", "192.0.2.1", false);

    private final InMemoryMailbox mailbox = new InMemoryMailbox();
    private final Reception reception = reception(mailbox);

    private static Reception reception(InMemoryMailbox mailbox) {
        return reception(mailbox, new InMemoryRuleSets());
    }

    private static Reception reception(InMemoryMailbox mailbox, RuleSets ruleSets) {
        return new Reception(
                mailbox,
                new CountedIds(),
                new DomainBook(Map.of("example.eu", EUROPE), new InMemoryRecipientDomains()),
                ruleSets,
                SenderChecks.NONE,
                Clocks.of(Clock.fixed(NOW, ZoneOffset.UTC)),
                id -> {});
    }

    private static Envelope envelope(@Nullable String sender, String... recipients) {
        return new Envelope(
                sender == null ? null : new EmailAddress(sender),
                Stream.of(recipients).map(EmailAddress::new).toList());
    }

    private String text(MailId id) {
        return new String(mailbox.bytes(id).orElseThrow(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void puts_the_headers_of_ses_on_top_and_keeps_the_rest_to_the_octet() {
        Mail mail = reception
                .receive(envelope("sender@example.net", "user@example.com"), HELLO, CLIENT)
                .get(0);

        assertThat(text(mail.id())).isEqualTo("""
                        Return-Path: <sender@example.net>
                        Received: from client.example (client.example [192.0.2.1])
                         by inbound-smtp.us-east-1.amazonaws.com with SMTP id mail-1
                         for user@example.com;
                         Sun, 04 Oct 2026 09:08:07 +0000 (UTC)
                        Received-SPF: pass (spfCheck: domain of example.net designates 192.0.2.1 as permitted sender) \
                        client-ip=192.0.2.1; envelope-from=sender@example.net; helo=client.example;
                        Authentication-Results: amazonses.com;
                         spf=pass (spfCheck: domain of example.net designates 192.0.2.1 as permitted sender) \
                        client-ip=192.0.2.1; envelope-from=sender@example.net; helo=client.example;
                         dkim=pass header.i=@example.net;
                         dmarc=pass header.from=example.net;
                        """.replace("\n", "\r\n") + "Subject: Hello\r\n\r\n\u00e9\n");
    }

    @Test
    void tells_what_it_kept() {
        Mail mail = reception
                .receive(envelope("sender@example.net", "user@example.com"), HELLO, CLIENT)
                .get(0);

        assertThat(mailbox.find(mail.id())).contains(mail);
        assertThat(mail.scope()).isEqualTo(Scope.DEFAULT);
        assertThat(mail.receivedAt()).isEqualTo("2026-10-04T09:08:07.654Z");
        assertThat(mail.size()).isEqualTo(text(mail.id()).length());
        assertThat(mail.headers().octets()).isEqualTo("Subject: Hello\r\n");
    }

    @Test
    void tells_on_top_what_a_scan_came_to_where_a_rule_asks_for_one() {
        Reception scanning = reception(
                mailbox,
                ActiveRuleSet.of(
                        new ReceiptRule("rule", true, true, TlsPolicy.OPTIONAL, List.of("example.com"), List.of())));
        byte[] infected = ("X-SES-Emulator-Verdict: spam=GRAY, spf=FAIL\r\n\r\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$"
                        + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);

        Mail mail = scanning.receive(envelope("sender@example.net", "user@example.com"), infected, CLIENT)
                .get(0);
        Mail unscanned = scanning.receive(envelope("sender@example.net", "user@example.org"), infected, CLIENT)
                .get(0);

        assertThat(text(mail.id()))
                .contains(
                        "+0000 (UTC)\r\nX-SES-Spam-Verdict: GRAY\r\nX-SES-Virus-Verdict: FAIL\r\nReceived-SPF: fail (");
        assertThat(mail.verdicts().virus()).isEqualTo(Verdict.FAIL);
        assertThat(text(unscanned.id())).doesNotContain("X-SES-Virus-Verdict");
        assertThat(unscanned.verdicts().virus()).isEqualTo(Verdict.DISABLED);
    }

    @Test
    void names_the_client_where_mail_has_no_return_path() {
        Mail mail = reception
                .receive(envelope(null, "user@example.com"), HELLO, CLIENT)
                .get(0);

        assertThat(text(mail.id()))
                .startsWith("Return-Path: <>\r\n")
                .contains(
                        "domain of client.example designates",
                        "envelope-from=postmaster@client.example; helo=client.example;");
    }

    @Test
    void keeps_a_mail_for_each_owner_with_the_owners_recipients() {
        List<Mail> mails = reception.receive(
                envelope("sender@example.net", "a@example.eu", "b@example.com", "c@example.eu"), HELLO, CLIENT);

        assertThat(mails).map(Mail::scope).containsExactly(EUROPE, Scope.DEFAULT);
        assertThat(mails)
                .map(Mail::envelope)
                .containsExactly(
                        envelope("sender@example.net", "a@example.eu", "c@example.eu"),
                        envelope("sender@example.net", "b@example.com"));
        assertThat(text(mails.get(0).id()))
                .contains(" by inbound-smtp.eu-west-1.amazonaws.com with SMTP id mail-1\r\n");
        assertThat(mailbox.all()).isEqualTo(mails);
    }

    @Test
    void takes_mail_for_one_owner_at_any_time() {
        Mail mail = reception.receive(
                EUROPE,
                envelope(null, "user@example.com"),
                HELLO,
                Origin.LOCAL,
                Instant.parse("2001-02-03T04:05:06Z"),
                WantedVerdicts.NONE);

        assertThat(mail.scope()).isEqualTo(EUROPE);
        assertThat(text(mail.id()))
                .contains("Received: from localhost (localhost [127.0.0.1])", "Sat, 03 Feb 2001 04:05:06 +0000 (UTC)");
    }

    @Test
    void refuses_mail_that_finds_no_room() {
        InMemoryMailbox narrow = InMemoryMailbox.of(HELLO.length);

        assertThatThrownBy(() -> reception(narrow).receive(envelope(null, "b@example.com"), HELLO, CLIENT))
                .isInstanceOf(StorageFullException.class);
        assertThat(narrow.all()).isEmpty();
    }

    @Test
    void keeps_nothing_when_it_cannot_keep_all() {
        InMemoryMailbox almostFull = new InMemoryMailbox() {
            @Override
            public synchronized void add(Mail mail, byte[] bytes) {
                if (!all().isEmpty()) {
                    throw new StorageFullException(1, 1);
                }
                super.add(mail, bytes);
            }
        };

        assertThatThrownBy(() ->
                        reception(almostFull).receive(envelope(null, "a@example.eu", "b@example.com"), HELLO, CLIENT))
                .isInstanceOf(StorageFullException.class);
        assertThat(almostFull.all()).isEmpty();
    }

    /** {@code mail-1}, {@code mail-2} and so on. */
    private static final class CountedIds implements MailIds {
        private int last;

        @Override
        public MailId received(Scope scope) {
            last++;
            return new MailId("mail-" + last);
        }

        @Override
        public MailId sent(Scope scope, Instant at, String occasion) {
            throw new UnsupportedOperationException("Nothing is sent here");
        }
    }
}
