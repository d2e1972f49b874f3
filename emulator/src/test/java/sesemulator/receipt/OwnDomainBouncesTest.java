package sesemulator.receipt;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.STRICT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceDesk;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RuleBounce;
import sesemulator.error.Refusal;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.InMemoryMailbox;
import sesemulator.mail.Mail;
import sesemulator.mail.Mailbox;
import sesemulator.receipt.OwnDomainBounces.Choice;

class OwnDomainBouncesTest {
    private static final EmailAddress USER = new EmailAddress("user@example.com");

    private final BounceBench bench = new BounceBench();
    private final DomainBook domains = new DomainBook(Map.of("own.example", HOME), new InMemoryRecipientDomains());

    @BeforeEach
    void receiveForADomain() {
        bench.identities.verifyDomain(HOME, "own.example");
    }

    /** Bounces a mail that its sender sent to a user of ours. */
    private CapturedBounce bounce(Choice choice, String sender, Mailbox mailbox) {
        Reception reception = new Reception(
                mailbox, bench.ids, domains, new InMemoryRuleSets(), SenderChecks.NONE, bench.clock, id -> {});
        BounceDesk desk = bench.desk(STRICT, OwnDomainBounces.of(choice, domains, bench.identities, reception));
        return desk.bounceByRule(
                bench.receive(HOME, sender, "user@example.com"), RuleBounce.ofTooLongMail("rule", List.of(USER)));
    }

    private CapturedBounce bounce(Choice choice, String sender) {
        return bounce(choice, sender, bench.mailbox);
    }

    @Test
    void a_bounce_comes_in_again_as_mail_without_a_return_path() {
        CapturedBounce bounce = bounce(Choice.LOOP, "ann@sub.own.example");

        assertThat(bounce.staysHere()).isTrue();
        Mail again = received(bounce);
        assertThat(again.scope()).isEqualTo(HOME);
        assertThat(again.envelope().returnPath()).isEmpty();
        assertThat(again.envelope().recipients()).containsExactly(new EmailAddress("ann@sub.own.example"));
        assertThat(text(bench.mailbox.bytes(again.id()).orElseThrow()))
                .startsWith("Return-Path: <>\r\n")
                .endsWith(text(bench.captured.bytes(bounce.id()).orElseThrow()));
    }

    private Mail received(CapturedBounce bounce) {
        return bench.mailbox.find(requireNonNull(bounce.receivedAs())).orElseThrow();
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_came_in_again_is_never_bounced() {
        Mail again = received(bounce(Choice.LOOP, "ann@own.example"));

        Refusal refusal = Refusal.of(() -> bench.desk(STRICT)
                .bounceByRule(
                        again, RuleBounce.ofTooLongMail("rule", again.envelope().recipients())));

        assertThat(refusal.text()).contains("null return path");
    }

    @Test
    void a_bounce_can_be_captured_and_no_more() {
        CapturedBounce bounce = bounce(Choice.CAPTURE, "ann@own.example");

        assertThat(bounce.staysHere()).isTrue();
        assertThat(bounce.receivedAs()).isNull();
    }

    @Test
    void bounces_leave_as_any_other_if_so_chosen() {
        assertThat(bounce(Choice.RELAY, "ann@own.example").staysHere()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_bounce_to_somebody_elses_domain_leaves(Choice choice) {
        assertThat(bounce(choice, "ann@outside.example").staysHere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "friend@outside.example"})
    void a_domain_is_ones_own_where_its_mail_is_received_and_it_is_verified(String sender) {
        bench.identities.verifyAddress(HOME, "friend@outside.example");

        // example.com is verified in this account, but its mail goes to another
        assertThat(bounce(Choice.LOOP, sender).staysHere()).isFalse();
    }

    @Test
    void captures_nothing_when_there_is_no_room_for_it_to_come_in() {
        Refusal refusal = Refusal.of(() -> bounce(Choice.LOOP, "ann@own.example", InMemoryMailbox.of(100)));

        assertThat(refusal.code()).isEqualTo("LimitExceeded");
        assertThat(bench.captured.all()).isEmpty();
    }
}
