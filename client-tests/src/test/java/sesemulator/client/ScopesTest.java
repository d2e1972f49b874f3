package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two accounts and two regions do not see each other. */
class ScopesTest {
    private final Account account = SharedEmulator.account();
    private final Account neighbour = SharedEmulator.account();
    private final Account elsewhere = account.in("ap-southeast-2");

    @Test
    void keep_what_they_hold_apart() {
        List<String> bounces =
                Stream.of(account, neighbour, elsewhere).map(Account::doMainJob).toList();

        assertThat(bounces).doesNotHaveDuplicates();
        assertThat(ids(account.capturedBounces(""))).containsExactly(bounces.get(0));
        assertThat(ids(neighbour.capturedBounces(""))).containsExactly(bounces.get(1));
        assertThat(ids(elsewhere.capturedBounces(""))).containsExactly(bounces.get(2));
        assertThat(account.receivedMessages()).hasSize(1);
        assertThat(elsewhere.report(bounces.get(2)).message())
                .containsEntry("Reporting-MTA", "dns; inbound-smtp.ap-southeast-2.amazonaws.com");
    }

    @Test
    void keep_their_identities_apart() {
        account.verifyDomain();

        assertThat(neighbour.ses().listIdentities().identities()).isEmpty();
        assertThat(elsewhere.ses().listIdentities().identities()).isEmpty();
    }

    @Test
    void keep_their_refusals_apart() {
        Refusal refusal = Refusal.of(() -> account.send(account.bounce("none")));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
        assertThat(account.refusedBounces()).hasSize(1);
        assertThat(neighbour.refusedBounces()).isEmpty();
        assertThat(elsewhere.refusedBounces()).isEmpty();
    }

    @Test
    void are_told_by_the_domain_of_a_recipient() throws MessagingException {
        Account first = SharedEmulator.accountWithMailDomain().verifyDomain();
        Account second = SharedEmulator.accountWithMailDomain().verifyDomain();

        String mailId = SharedEmulator.smtp()
                .deliver(Account.SENDER, List.of(first.address("nobody"), "nobody@sub." + second.domain()));

        assertThat(ids(first.receivedMessages())).contains(mailId);
        assertThat(second.receivedMessages())
                .extracting(mail -> mail.at("/to/0").asText())
                .contains("nobody@sub." + second.domain());
        assertThat(first.send(first.bounce(mailId))).isNotBlank();
    }

    @Test
    void are_reset_one_by_one() {
        account.doMainJob();
        neighbour.doMainJob();
        elsewhere.doMainJob();

        account.reset();

        assertThat(account.capturedBounces("")).isEmpty();
        assertThat(account.receivedMessages()).isEmpty();
        assertThat(account.ses().listIdentities().identities()).isEmpty();
        assertThat(account.doMainJob()).as("no longer throttled").isNotBlank();
        assertThat(neighbour.capturedBounces("")).hasSize(1);
        assertThat(elsewhere.receivedMessages()).hasSize(1);
        assertThat(elsewhere.ses().listIdentities().identities()).hasSize(1);
    }

    private static List<String> ids(JsonNode items) {
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(i -> items.path(i).path("id").asText())
                .toList();
    }
}
