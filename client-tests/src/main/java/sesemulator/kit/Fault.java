package sesemulator.kit;

import java.time.Duration;

/**
 * What shall go wrong, where and how often. Immutable; each method that says more returns another one. Without a
 * frequency it strikes until it is removed; it needs an effect or a delay.
 *
 * <pre>{@code
 * emulator.faults().add(Fault.of("SendBounce").throttling().next(2));
 * }</pre>
 */
public final class Fault {
    private final JsonObject order;
    private final JsonObject parameters;
    private final boolean knowsScope;

    private Fault(JsonObject order, JsonObject parameters, boolean knowsScope) {
        this.order = order;
        this.parameters = parameters;
        this.knowsScope = knowsScope;
    }

    /** When the test's account calls this action, such as {@code SendBounce}. */
    public static Fault of(String action) {
        return new Fault(JsonObject.of("action", action), JsonObject.EMPTY, true);
    }

    /** When the test's account calls any action. */
    public static Fault ofAnyAction() {
        return of("*");
    }

    /**
     * In this phase of mail by SMTP. {@code RCPT} and {@code DATA} are of mail for the test's domain; {@code CONNECT} and
     * {@code MAIL} come before anybody knows whom the mail is for, so these strike the mail of all tests.
     */
    public static Fault of(SmtpPhase phase) {
        boolean knowsScope = phase == SmtpPhase.RCPT || phase == SmtpPhase.DATA;
        return new Fault(JsonObject.of("smtp", phase.name()), JsonObject.EMPTY, knowsScope);
    }

    /** Where mail by SMTP may go wrong. */
    public enum SmtpPhase {
        /** In place of the greeting. */
        CONNECT,
        /** In reply to MAIL FROM. */
        MAIL,
        /** In reply to RCPT TO. */
        RCPT,
        /** In reply to the content. */
        DATA
    }

    /**
     * Only where a parameter is this.
     *
     * @param parameter of an action as it goes over the wire, such as {@code OriginalMessageId} or {@code
     *     BouncedRecipientInfoList.member.1.Recipient}; of SMTP {@code helo}, {@code sender} or {@code recipient}
     */
    public Fault where(String parameter, String value) {
        return matching(parameter, "equals", value);
    }

    /** Only where a parameter, as for {@link #where}, contains this. */
    public Fault whereContaining(String parameter, String part) {
        return matching(parameter, "contains", part);
    }

    private Fault matching(String parameter, String match, String text) {
        return new Fault(order, parameters.and(parameter, JsonObject.of(match, text)), knowsScope);
    }

    /** The action is refused with this error of SES, such as {@code MessageRejected}, and SES's status for it. */
    public Fault error(String code, String message) {
        return effect(JsonObject.of("type", "error").and("code", code).and("message", message));
    }

    /** The action is throttled, as SES does. */
    public Fault throttling() {
        return effect(JsonObject.of("type", "throttling"));
    }

    /** The action is answered with this HTTP status and nothing else; 500 to 599. */
    public Fault status(int status) {
        return effect(JsonObject.of("type", "status").and("status", status));
    }

    /** The action is answered with HTTP 200 and no body. */
    public Fault empty() {
        return effect(JsonObject.of("type", "empty"));
    }

    /** The connection ends in the middle of the action's answer. */
    public Fault truncated() {
        return effect(JsonObject.of("type", "truncated"));
    }

    /** The action is answered with what is no XML. */
    public Fault garbage() {
        return effect(JsonObject.of("type", "garbage"));
    }

    /** The phase of SMTP is answered with this reply; 400 to 599. */
    public Fault reply(int code, String text) {
        return effect(JsonObject.of("type", "reply").and("code", code).and("text", text));
    }

    /** The connection is closed without an answer. */
    public Fault closing() {
        return effect(JsonObject.of("type", "close"));
    }

    /** The connection is reset, as by a server that died. */
    public Fault resetting() {
        return effect(JsonObject.of("type", "reset"));
    }

    private Fault effect(JsonObject effect) {
        return with(order.and("effect", effect));
    }

    /** The answer, whatever it is, is held back so long; at most five minutes. */
    public Fault delayed(Duration delay) {
        return with(order.and("delay", delay.toString()));
    }

    /** The answer is held back for a time between these, by chance with this seed. */
    public Fault delayed(Duration least, Duration most, long seed) {
        return with(order.and("delay", least.toString())
                .and("delayUpTo", most.toString())
                .and("seed", seed));
    }

    /** It strikes when all is done already, and the answer gets lost; otherwise nothing is done. */
    public Fault afterwards() {
        return with(order.and("when", "after"));
    }

    /** It strikes so many times. */
    public Fault next(int times) {
        return with(order.and("next", times));
    }

    /** It strikes at every nth occasion. */
    public Fault every(int nth) {
        return with(order.and("every", nth));
    }

    /** It strikes by chance; with the same seed, at the same occasions. */
    public Fault withProbability(double probability, long seed) {
        return with(order.and("probability", probability).and("seed", seed));
    }

    private Fault with(JsonObject changed) {
        return new Fault(changed, parameters, knowsScope);
    }

    JsonObject json(Scope scope) {
        JsonObject whole = parameters.members().isEmpty() ? order : order.and("parameters", parameters);
        return knowsScope ? whole.and("account", scope.account()).and("region", scope.region()) : whole;
    }

    @Override
    public String toString() {
        return order.text();
    }
}
