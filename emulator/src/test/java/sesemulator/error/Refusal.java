package sesemulator.error;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a caller is told when a call is refused, as a value to compare. */
public record Refusal(String code, int status, String text) {
    /** The refusal of a call that must be refused. */
    public static Refusal of(ThrowingCallable call) {
        SesException refusal = catchThrowableOfType(SesException.class, call);
        Objects.requireNonNull(refusal, "The call passed");
        return new Refusal(refusal.code(), refusal.status(), refusal.text());
    }

    public static Refusal invalidParameterValue(String text) {
        return new Refusal("InvalidParameterValue", 400, text);
    }

    public static Refusal messageRejected(String text) {
        return new Refusal("MessageRejected", 400, text);
    }

    public static Refusal validationError(String text) {
        return new Refusal("ValidationError", 400, text);
    }
}
