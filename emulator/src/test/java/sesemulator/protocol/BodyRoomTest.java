package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sesemulator.error.SesException;
import sesemulator.memory.WorkingMemory;

class BodyRoomTest {
    private static final int LIMIT = 20_000_000;
    private final BodyRoom oneAtATime =
            new BodyRoom(new WorkingMemory(1_000_000, 4 * LIMIT, Duration.ofMillis(50)), LIMIT);

    @Test
    void refuses_a_large_request_whose_turn_does_not_come() {
        Runnable leave = enter(LIMIT, null);

        assertThatThrownBy(() -> enter(LIMIT, null))
                .isInstanceOfSatisfying(
                        SesException.class, e -> assertThat(e.code()).isEqualTo("ServiceUnavailable"));

        leave.run();
        assertThatCode(() -> enter(LIMIT, null)).doesNotThrowAnyException();
    }

    @Test
    void takes_a_request_of_untold_length_for_a_large_one() {
        enter(LIMIT, null);

        assertThatThrownBy(() -> enter(-1, "chunked")).isInstanceOf(SesException.class);
    }

    @Test
    void lets_small_requests_pass_beside_a_large_one() {
        enter(LIMIT, null);

        assertThatCode(() -> enter(1000, null)).doesNotThrowAnyException();
        assertThatCode(() -> enter(-1, null)).doesNotThrowAnyException();
    }

    private Runnable enter(long length, @Nullable String transferEncoding) {
        return oneAtATime.enter(request(length, transferEncoding));
    }

    /** A request that knows these two things. */
    private static HttpServletRequest request(long length, @Nullable String transferEncoding) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BodyRoomTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getContentLengthLong") ? (Object) length : transferEncoding);
    }
}
