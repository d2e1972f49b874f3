package sesemulator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What holds of every reader, whatever it is given. */
public final class Reading {
    private Reading() {}

    /** It reads, or says what is wrong in the way that is its own; nothing else comes out of it. */
    public static void endsWellOrIn(Class<? extends Throwable> refusal, ThrowingCallable reading) {
        Throwable failure = catchThrowable(reading);
        if (failure != null) {
            assertThat(failure).isInstanceOf(refusal);
        }
    }
}
