package sesemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.fault.Condition.Match;
import sesemulator.fault.Effect.BareStatus;
import sesemulator.fault.Effect.Breakage;
import sesemulator.fault.Effect.SesError;
import sesemulator.fault.Effect.SmtpReply;
import sesemulator.fault.Fault.Moment;
import sesemulator.fault.Place.Action;
import sesemulator.fault.Place.Phase;

final class FaultTest {
    private static final Scope ONE = new Scope("111111111111", "us-east-1");
    private static final Scope OTHER = new Scope("222222222222", "us-east-1");

    @Test
    void strikes_its_action_alone_or_any() {
        assertThat(at(new Action("SendBounce")).strikes(call("SendBounce", ONE)))
                .isTrue();
        assertThat(at(new Action("SendBounce")).strikes(call("ListIdentities", ONE)))
                .isFalse();
        assertThat(at(new Action(null)).strikes(call("ListIdentities", ONE))).isTrue();
        assertThat(at(new Action(null)).strikes(mail(Phase.DATA, Set.of(ONE)))).isFalse();
        assertThat(at(Phase.RCPT).strikes(mail(Phase.DATA, Set.of(ONE)))).isFalse();
    }

    @Test
    void strikes_its_scope_alone() {
        Fault fault = of(ScopeFilter.of(ONE));

        assertThat(fault.strikes(call("SendBounce", ONE))).isTrue();
        assertThat(fault.strikes(call("SendBounce", OTHER))).isFalse();
        assertThat(of(new ScopeFilter(null, "us-east-1")).strikes(call("SendBounce", OTHER)))
                .isTrue();
    }

    @Test
    void strikes_mail_only_if_all_recipients_are_of_its_scope() {
        Fault fault = with(Phase.DATA, ScopeFilter.of(ONE), List.of(), Moment.BEFORE, Breakage.RESET);

        assertThat(fault.strikes(mail(Phase.DATA, Set.of(ONE)))).isTrue();
        assertThat(fault.strikes(mail(Phase.DATA, Set.of(ONE, OTHER)))).isFalse();
        assertThat(fault.strikes(mail(Phase.DATA, Set.of()))).isFalse();
    }

    @Test
    void strikes_only_if_all_conditions_fit() {
        Condition id = new Condition("OriginalMessageId", Match.EQUALS, "m1");
        Condition text = new Condition("Explanation", Match.CONTAINS, "gone");
        Fault fault = with(new Action("SendBounce"), ScopeFilter.ANY, List.of(id, text), Moment.BEFORE, Breakage.RESET);

        assertThat(fault.strikes(call(Map.of("OriginalMessageId", "m1", "Explanation", "is gone."))))
                .isTrue();
        assertThat(fault.strikes(call(Map.of("OriginalMessageId", "m1", "Explanation", "is full."))))
                .isFalse();
        assertThat(fault.strikes(call(Map.of("OriginalMessageId", "m11", "Explanation", "is gone."))))
                .isFalse();
        assertThat(fault.strikes(call(Map.of("Explanation", "is gone.")))).isFalse();
    }

    @Test
    void has_an_effect_or_a_delay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(new Action(null), ScopeFilter.ANY, List.of(), Moment.BEFORE, null))
                .withMessage("A fault has an effect, a delay or both");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONNECT", "MAIL"})
    void refuses_a_scope_where_none_is_known(Phase phase) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(phase, ScopeFilter.of(ONE), List.of(), Moment.BEFORE, Breakage.RESET))
                .withMessage(
                        "The phase " + phase + " knows no account and no region; RCPT and DATA do, by the recipient");
    }

    @Test
    void refuses_a_condition_on_what_its_phase_does_not_know() {
        Condition recipient = new Condition("recipient", Match.CONTAINS, "@");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Phase.MAIL, ScopeFilter.ANY, List.of(recipient), Moment.BEFORE, Breakage.RESET))
                .withMessage("The phase MAIL knows no recipient; it knows [helo, sender]");
    }

    @Test
    void refuses_effects_at_the_wrong_door() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(
                        Phase.DATA, ScopeFilter.ANY, List.of(), Moment.BEFORE, new SesError("Throttling", 400, "")))
                .withMessage("The effect error is for actions only; SMTP has reply, reset and close");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Phase.DATA, ScopeFilter.ANY, List.of(), Moment.BEFORE, Breakage.TRUNCATED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(
                        new Action(null), ScopeFilter.ANY, List.of(), Moment.BEFORE, new SmtpReply(451, "4.3.0", "no")))
                .withMessage("The effect reply is for phases of SMTP only");
    }

    @Test
    void comes_after_only_where_something_is_done() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Phase.RCPT, ScopeFilter.ANY, List.of(), Moment.AFTER, Breakage.RESET))
                .withMessage("Of SMTP, only DATA does something that a fault can come after");
    }

    @Test
    void refuses_what_is_beyond_its_limits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SesError("Throttling", 200, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new SesError("a\nb", 400, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new BareStatus(600));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmtpReply(250, "2.0.0", "ok"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmtpReply(451, "5.0.0", "no"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmtpReply(451, "4.0.0", "no\r\n250 yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition("", Match.EQUALS, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition("a", Match.EQUALS, "x".repeat(2001)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency.Next(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency.Every(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency.Chance(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency.Chance(1.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Delay(Duration.ZERO, Duration.ofMinutes(6), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delay(Duration.ofMillis(-1), Duration.ofMillis(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Delay(Duration.ofMillis(2), Duration.ofMillis(1), 0));
    }

    private static Fault at(Place place) {
        return with(place, ScopeFilter.ANY, List.of(), Moment.BEFORE, Breakage.RESET);
    }

    private static Fault of(ScopeFilter scopes) {
        return with(new Action(null), scopes, List.of(), Moment.BEFORE, Breakage.RESET);
    }

    private static Fault with(
            Place place, ScopeFilter scopes, List<Condition> conditions, Moment moment, @Nullable Effect effect) {
        return new Fault(place, scopes, conditions, moment, effect, Delay.NONE, new Frequency.Always());
    }

    private static Occasion call(String action, Scope scope) {
        return new Occasion(new Action(action), Set.of(scope), name -> List.of());
    }

    private static Occasion call(Map<String, String> parameters) {
        return new Occasion(
                new Action("SendBounce"),
                Set.of(ONE),
                name -> parameters.containsKey(name) ? List.of(parameters.get(name)) : List.of());
    }

    private static Occasion mail(Phase phase, Set<Scope> owners) {
        return new Occasion(phase, owners, name -> List.of());
    }
}
