package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SesException;

/** How the AWS SDK tells that a call was refused. */
record Refusal(int status, String code, String message) {
    /** What the call throws; it must throw, and by the type that the SDK has for the code. */
    static Refusal of(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("the refusal of the call").isInstanceOf(SesException.class);
        Refusal refusal = of((SesException) thrown);
        assertThat(thrown instanceof MessageRejectedException)
                .as("MessageRejectedException for " + refusal)
                .isEqualTo(refusal.code().equals("MessageRejected"));
        return refusal;
    }

    static Refusal of(SesException thrown) {
        assertThat(thrown.requestId()).isNotBlank();
        return new Refusal(
                thrown.statusCode(),
                thrown.awsErrorDetails().errorCode(),
                thrown.awsErrorDetails().errorMessage());
    }

    static Refusal messageRejected(String message) {
        return new Refusal(400, "MessageRejected", message);
    }

    static Refusal validationError(String message) {
        return new Refusal(400, "ValidationError", message);
    }

    static Refusal invalidParameterValue(String message) {
        return new Refusal(400, "InvalidParameterValue", message);
    }
}
