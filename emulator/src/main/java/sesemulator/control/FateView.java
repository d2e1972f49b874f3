package sesemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import sesemulator.account.Scope;
import sesemulator.sending.Fate;
import sesemulator.sending.RecipientFate;

/** What was decided of a recipient, in the words in which it is told; what does not matter is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FateView(
        String recipient,
        String fate,
        String bounceType,
        String bounceSubType,
        String complaintFeedbackType,
        String delayType,
        String status,
        String diagnosticCode,
        Scope scope) {
    static FateView of(RecipientFate decided) {
        Fate fate = decided.fate();
        boolean isBounce = fate.kind() == Fate.Kind.BOUNCE;
        return new FateView(
                decided.recipient(),
                FateOrder.name(fate.kind()),
                isBounce ? fate.bounceType() : "",
                isBounce ? fate.subType() : "",
                fate.kind() == Fate.Kind.COMPLAINT ? fate.subType() : "",
                fate.kind() == Fate.Kind.DELAY ? fate.subType() : "",
                fate.status(),
                fate.isTaken() ? "" : fate.diagnosticCode(),
                decided.scope());
    }
}
