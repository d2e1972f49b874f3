package sesemulator.tracking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.account.SettableClock;
import sesemulator.configuration.ConfigurationSet;
import sesemulator.configuration.EventDestination;
import sesemulator.configuration.EventTarget;
import sesemulator.configuration.InMemoryConfigurationSets;
import sesemulator.configuration.TlsPolicy;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.sending.InMemorySentMails;
import sesemulator.sending.SendingEvent;
import sesemulator.sending.SendingIdentity;
import sesemulator.sending.SendingOrder;
import sesemulator.sending.SentMail;
import sesemulator.sending.ToldAddress;

class TrackingDeskTest {
    private static final Scope HOME = new Scope("111122223333", "us-east-1");
    private static final MailId ID = new MailId("mail-1");
    private static final TrackedLink LINK = new TrackedLink("http://x.example/", "product:book;");
    private static final byte[] MAIL = ("Subject: Hi\r\nContent-Type: text/html\r\n\r\n"
                    + "<a ses:tags=\"product:book;\" href=\"http://x.example/\">go</a>")
            .getBytes(ISO_8859_1);

    private final SettableClock clock = new SettableClock("2026-01-02T12:00:00Z");
    private final InMemoryConfigurationSets sets = new InMemoryConfigurationSets();
    private final InMemorySentMails sent = new InMemorySentMails();
    private final List<SendingEvent> events = new ArrayList<>();
    private final TrackingDesk desk =
            new TrackingDesk(sets, sent, (event, headers) -> events.add(event), clock, new TrackingUrls() {
                @Override
                public String open(MailId id) {
                    return "http://localhost/open/" + id;
                }

                @Override
                public String click(MailId id, TrackedLink link) {
                    return "http://localhost/click/" + id + "?" + link.url() + "&" + link.tags();
                }
            });

    @ParameterizedTest
    @CsvSource({
        "open, true, true, false",
        "click, true, false, true",
        "send, true, false, false",
        "open, false, false, false"
    })
    void changes_mail_whose_events_are_asked_for(String type, boolean isEnabled, boolean opens, boolean clicks) {
        ask(isEnabled, Set.of(type));

        String mail = new String(desk.track(HOME, ID, order("SendEmail", "set"), MAIL), ISO_8859_1);

        assertThat(mail.contains("/open/mail-1")).isEqualTo(opens);
        assertThat(mail.contains("/click/mail-1")).isEqualTo(clicks);
        assertThat(mail.contains("ses:tags")).isNotEqualTo(clicks);
    }

    @Test
    void changes_no_mail_without_a_set_and_no_custom_verification_email() {
        ask(true, Set.of("open", "click"));

        assertThat(desk.track(HOME, ID, order("SendEmail", null), MAIL)).isSameAs(MAIL);
        assertThat(desk.track(HOME, ID, order("SendEmail", "other"), MAIL)).isSameAs(MAIL);
        assertThat(desk.track(HOME, ID, order("SendCustomVerificationEmail", "set"), MAIL))
                .isSameAs(MAIL);
    }

    @Test
    void tells_of_opens_and_clicks_of_what_the_mail_holds() {
        SentMail mail = sendTracked();

        assertThat(desk.open(ID, "127.0.0.1", "agent")).isTrue();
        assertThat(desk.click(ID, LINK, "127.0.0.1", "agent")).isTrue();

        assertThat(events)
                .containsExactly(
                        new SendingEvent.Open(mail, clock.instant(), "127.0.0.1", "agent"),
                        new SendingEvent.Click(
                                mail,
                                clock.instant(),
                                "127.0.0.1",
                                "agent",
                                "http://x.example/",
                                Map.of("product", List.of("book"))));
    }

    @Test
    void leads_nowhere_that_the_mail_does_not() {
        sendTracked();

        assertThat(desk.click(ID, new TrackedLink("http://evil.example/", ""), "", ""))
                .isFalse();
        assertThat(desk.click(ID, new TrackedLink("http://x.example/", ""), "", ""))
                .isFalse();
        assertThat(desk.open(new MailId("other"), "", "")).isFalse();
        assertThat(events).isEmpty();
    }

    @Test
    void tells_nothing_after_60_days_but_leads_on() {
        sendTracked();
        clock.step(Duration.ofDays(60));

        assertThat(desk.click(ID, LINK, "", "")).isTrue();

        assertThat(events).isEmpty();
    }

    private SentMail sendTracked() {
        ask(true, Set.of("open", "click"));
        EmailAddress me = new EmailAddress("me@example.com");
        SentMail mail = new SentMail(
                ID,
                HOME,
                "SendEmail",
                clock.instant(),
                me,
                null,
                me,
                List.of(me),
                List.of(),
                List.of(),
                "Hi",
                "set",
                List.of(),
                null,
                1);
        sent.add(mail, desk.track(HOME, ID, order("SendEmail", "set"), MAIL), List.of());
        return mail;
    }

    private void ask(boolean isEnabled, Set<String> types) {
        EventDestination destination =
                new EventDestination("there", isEnabled, types, new EventTarget.Sns("arn:aws:sns:x:y:z"));
        sets.put(new ConfigurationSet(
                HOME, "set", true, false, null, TlsPolicy.OPTIONAL, "links.example.com", List.of(destination)));
    }

    private static SendingOrder order(String action, @Nullable String set) {
        SendingIdentity me = new SendingIdentity(ToldAddress.parse("me@example.com"), null);
        return new SendingOrder(action, me, me, me, List.of(me.told()), List.of(), List.of(), set, List.of(), null);
    }
}
