package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import software.amazon.awssdk.services.ses.model.ReceiptAction;

/** The emulator's page, in a real browser. */
class PageTest {
    @BeforeAll
    static void need_a_browser() {
        Browser.get();
    }

    @Test
    void lists_a_mail_as_soon_as_it_arrives_by_smtp() throws Exception {
        Account account = SharedEmulator.accountWithMailDomain();
        Page page = Page.open(account, "mail");
        page.awaitText(".rows", "No mail yet");

        SharedEmulator.smtp().deliver(Account.SENDER, List.of(account.address("nobody")));

        page.awaitText(".row", "Is anybody there?");
        assertThat(page.text(".row.unread")).contains("Unread:", Account.SENDER, account.address("nobody"));
        page.awaitText("nav a[aria-current] .badge", "1");
    }

    @Test
    void shows_a_mail_and_marks_it_as_read() {
        Account account = SharedEmulator.account();
        String mail = account.receive();
        Page page = Page.open(account, "mail");

        page.click(".row.unread");

        page.awaitText("#detail h1", "Hello");
        assertThat(page.text("#detail .facts")).contains(Account.SENDER, account.address("nobody"), mail);
        assertThat(page.text("#detail .panel")).contains("Is anybody there?");
        page.await("no unread row", () -> page.all(".row.unread").isEmpty());
    }

    @Test
    void explains_a_bounce_field_by_field() {
        Account account = SharedEmulator.account().verifyDomain();
        String mail = account.receive();
        String bounce = account.send(account.bounce(mail)
                .bouncedRecipientInfoList(account.recipient("nobody")
                        .recipientDsnFields(fields -> fields.action("failed").status("5.2.2"))
                        .build()));
        Page page = Page.open(account, "bounces/" + bounce);

        page.awaitText("#detail h1", "Mailbox is full");

        assertThat(page.text(".status")).contains("Permanent failure", "Mailbox status");
        assertThat(page.text(".verdict")).contains(account.address("nobody"), Account.SENDER, "DoesNotExist");
        assertThat(page.text(".way")).contains("Hello", "SendBounce", account.id(), "answered 200");
        assertThat(page.text(".report")).contains("Reporting-MTA", "default", "given", "as RecipientDsnFields.Status");
        assertThat(page.text(".raw"))
                .contains("Final-Recipient: rfc822; " + account.address("nobody"), "Status: 5.2.2");
    }

    @Test
    void explains_why_a_bounce_was_refused() {
        Account account = SharedEmulator.account().verifyDomain();
        String old = account.receive(Account.SENDER, List.of(account.address("nobody")), "&age=PT25H");
        Refusal.of(() -> account.send(account.bounce(old)));
        Page page = Page.open(account, "refused");

        page.click(".row");

        page.awaitText("#detail h1", "at most 24 hours ago");
        assertThat(page.text("#detail .head")).contains("MessageRejected", "Age25 h 0 min", "Too old by1 h 0 min");
        assertThat(page.text("#remedy")).contains("Bounce within 24 hours");
        assertThat(page.text(".order .failed")).contains("received at most 24 hours ago");
        assertThat(page.all(".order .passed")).hasSize(15);
    }

    @Test
    void moves_the_clock_of_the_account_that_is_chosen() {
        Account account = SharedEmulator.account();
        Page page = Page.open(account, "controls");
        page.awaitText("#clock-now", "real time");

        page.click("#plus-25h");

        page.awaitText("#clock-now", "moved");
        Instant now = Instant.parse(account.clock().path("now").asText());
        assertThat(Duration.between(Instant.now(), now)).isBetween(Duration.ofHours(24), Duration.ofHours(26));
        page.awaitText("#clock", "moved");
    }

    @Test
    void bounces_a_mail_by_its_form_and_writes_the_call_as_code() {
        Account account = SharedEmulator.account();
        String mail = account.receive();
        Page page = Page.open(account, "mail/" + mail);
        page.click("#bounce-this");
        page.click("#verify-domain");
        page.awaitText(".hint", "is verified");

        assertThat(page.text(".code pre"))
                .contains("aws ses send-bounce", mail, account.mailerDaemon(), "DoesNotExist");
        for (String language : List.of("Java", "JavaScript", "Python")) {
            page.script(
                    "[...document.querySelectorAll('.code [role=tab]')].find(tab => tab.textContent === arguments[0])"
                            + ".click()",
                    language);
            assertThat(page.text(".code pre")).as(language).contains(mail, account.mailerDaemon(), "DoesNotExist");
        }
        page.click("#send-bounce");

        page.awaitText(".outcome", "Sent.");
        assertThat(account.capturedBounces("&originalMessageId=" + mail)).hasSize(1);
        page.click(".outcome a");
        page.awaitText("#detail h1", "Mailbox does not exist");
    }

    @Test
    void tells_which_rule_an_address_would_hit() {
        Account account = SharedEmulator.account();
        account.ses().createReceiptRuleSet(request -> request.ruleSetName("page"));
        account.ses().createReceiptRule(request -> request.ruleSetName("page").rule(rule -> rule.name("for-bob")
                .enabled(true)
                .recipients(account.address("bob"))
                .actions(List.of(ReceiptAction.builder()
                        .stopAction(stop -> stop.scope("RuleSet"))
                        .build()))));
        account.ses().setActiveReceiptRuleSet(request -> request.ruleSetName("page"));
        Page page = Page.open(account, "controls");
        page.awaitText("#rules-card", "for-bob");

        page.type("#rules-card input[name=recipient]", account.address("bob"));
        page.press(Keys.ENTER);
        page.awaitText("#trial", "It hits for-bob of page.");
        page.type("#rules-card input[name=recipient]", account.address("eve"));
        page.press(Keys.ENTER);

        page.awaitText("#trial", "It hits no rule of page.");
    }

    @Test
    void receives_a_test_mail_and_forgets_what_is_of_the_account() {
        Account account = SharedEmulator.account();
        Account other = SharedEmulator.account();
        other.receive();
        Page page = Page.open(account, "controls");

        page.type("#test-mail input[name=subject]", "Grüße");
        page.press(Keys.ENTER);
        page.awaitText("#detail h1", "Grüße");
        page.go("controls");
        page.click("#reset");
        page.answerQuestion(true);

        page.await("no mail", () -> account.receivedMessages().isEmpty());
        assertThat(other.receivedMessages()).hasSize(1);
    }

    @Test
    void verifies_an_identity_and_lets_it_fail() {
        Account account = SharedEmulator.account();
        Page page = Page.open(account, "controls");

        page.type("#identities-card input", account.domain());
        page.press(Keys.ENTER);
        page.awaitText("#identities-card .things", "Success");
        page.click("#identities-card .quiet");

        page.awaitText("#identities-card .things", "Failed");
    }

    @Test
    void is_used_by_keys_alone() {
        Account account = SharedEmulator.account();
        account.receive();
        String newer = account.receive("second@outside.example", List.of(account.address("nobody")), "");
        Page page = Page.open(account, "mail");
        page.await("two rows", () -> page.all(".row").size() == 2);

        page.press("j");
        page.awaitText("#detail .facts", newer);
        page.press("j");
        page.awaitText("#detail .facts", Account.SENDER);
        page.press("d");
        page.await("one row", () -> page.all(".row").size() == 1);
        page.press("2");
        page.awaitText("nav a[aria-current]", "Bounces");
        page.press("1");
        page.awaitText("nav a[aria-current]", "Received");
        page.press("/");
        page.press("nobody-writes-so");
        page.awaitText(".rows", "Nothing matches.");
        page.press(Keys.ESCAPE, "?");

        page.awaitText("#dialog[open]", "Keys");
    }
}
