package sesemulator.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sesemulator.client.Control.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.AccountSendingPausedException;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendDataPoint;
import software.amazon.awssdk.services.ses.model.SesException;

/** Mail that a program sends, and what becomes of it. */
class SendingTest {
    private final Control control = SharedEmulator.control();
    private final Account account = SharedEmulator.account().verifyDomain();
    private final SesClient ses = account.ses();

    @Test
    void a_sent_mail_can_be_read() {
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> sent("&wait=20s"));

        String id = send("Zo\u00eb <" + account.address("me") + ">", "you@outside.example");

        assertThat(waiting).succeedsWithin(20, TimeUnit.SECONDS).satisfies(items -> assertThat(items)
                .extracting(mail -> mail.path("id").asText())
                .containsExactly(id));
        String raw = new String(control.raw("sent-messages/" + id + "/raw"), UTF_8);
        assertThat(raw)
                .contains("\r\nTo: you@outside.example\r\n")
                .contains("\r\nSubject: =?UTF-8?Q?H=C3=A9llo?=\r\n")
                .contains("<p>Hello</p>");
        assertThat(sent("&recipient=YOU@outside.example&action=SendEmail")).hasSize(1);
        control.delete("sent-messages" + scope());
        assertThat(sent("")).isEmpty();
    }

    @Test
    void a_bounced_mail_comes_back_and_in_again() {
        Account receiving = account.receivingByDomain();

        String id = send(receiving.address("me"), "bounce@simulator.amazonses.com");

        JsonNode feedback = control.get("feedback-messages" + scope() + "&sentMessageId=" + id)
                .at("/items/0");
        assertThat(feedback.path("kind").asText()).isEqualTo("bounce");
        String receivedAs = feedback.path("receivedAs").asText();
        assertThat(new String(control.raw("received-messages/" + receivedAs + "/raw"), UTF_8))
                .contains("Diagnostic-Code: smtp; 550 5.1.1 user unknown");
        // It came from nobody, so the program that got it cannot bounce it in turn.
        assertThatExceptionOfType(MessageRejectedException.class)
                .isThrownBy(() -> receiving.send(receiving.bounce(receivedAs)))
                .withMessageContaining("null return path");
    }

    @Test
    void a_test_decides_what_becomes_of_a_mail() {
        control.put(
                "recipient-fates/full@outside.example" + scope(),
                "{\"fate\": \"bounce\", \"bounceType\": \"Transient\", \"bounceSubType\": \"MailboxFull\","
                        + " \"status\": \"4.2.2\", \"diagnosticCode\": \"smtp; 452 4.2.2 Mailbox full\"}");

        String id = send(account.address("me"), "full@outside.example");

        String bounce = control.get("feedback-messages" + scope() + "&sentMessageId=" + id)
                .at("/items/0/id")
                .asText();
        assertThat(new String(control.raw("feedback-messages/" + bounce + "/raw"), UTF_8))
                .contains("Diagnostic-Code: smtp; 452 4.2.2 Mailbox full\r\nStatus: 4.2.2\r\n");
        assertThat(ses.getSendStatistics().sendDataPoints())
                .extracting(SendDataPoint::bounces)
                .containsExactly(1L);
        assertThat(ses.getSendQuota().sentLast24Hours()).isEqualTo(1);
    }

    @Test
    void an_unverified_sender_is_refused() {
        assertThatExceptionOfType(MessageRejectedException.class)
                .isThrownBy(() -> send("me@other.example", "you@outside.example"))
                .withMessageContaining(
                        "Email address is not verified. The following identities failed the check in region "
                                + account.region().toUpperCase(Locale.ROOT) + ": me@other.example");
        assertThat(sent("")).isEmpty();
    }

    @Test
    void a_paused_account_sends_nothing() {
        ses.updateAccountSendingEnabled(request -> request.enabled(false));
        assertThat(ses.getAccountSendingEnabled().enabled()).isFalse();

        assertThatExceptionOfType(AccountSendingPausedException.class)
                .isThrownBy(() -> send(account.address("me"), "you@outside.example"));

        ses.updateAccountSendingEnabled(request -> request.enabled(true));
        send(account.address("me"), "you@outside.example");
        assertThat(sent("")).hasSize(1);
    }

    @Test
    void bad_tags_are_refused_in_the_words_of_ses() {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> ses.sendEmail(request -> request.source(account.address("me"))
                        .destination(to -> to.toAddresses("you@outside.example"))
                        .tags(MessageTag.builder().name("campaign").value("a b").build())
                        .message(message -> message.subject(text -> text.data("Hello"))
                                .body(body -> body.text(text -> text.data("x"))))))
                .withMessageContaining(
                        "Invalid tag value <a b>: only alphanumeric ASCII characters, '_',  '-' , '.', '@' are allowed.");
    }

    private String send(String from, String to) {
        return ses.sendEmail(request -> request.source(from)
                        .destination(destination -> destination.toAddresses(to))
                        .message(message -> message.subject(
                                        text -> text.data("H\u00e9llo").charset("UTF-8"))
                                .body(body -> body.html(text -> text.data("<p>Hello</p>")))))
                .messageId();
    }

    private JsonNode sent(String more) {
        return control.get("sent-messages" + scope() + more).path("items");
    }

    private String scope() {
        return "?account=" + encoded(account.id()) + "&region=" + encoded(account.region());
    }
}
