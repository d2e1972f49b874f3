package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sesemulator.error.SesException;

class LargeBodiesTest {
    private static final int LIMIT = 20_000_000;
    private final LargeBodies oneAtATime = new LargeBodies(100_000_000, LIMIT, Duration.ofMillis(50));

    @Test
    void refuses_a_large_request_whose_turn_does_not_come() {
        assertThatThrownBy(() -> oneAtATime.inTurn(request(LIMIT, null), () -> ask(LIMIT, null)))
                .isInstanceOfSatisfying(
                        SesException.class, e -> assertThat(e.code()).isEqualTo("ServiceUnavailable"));
        assertThat(ask(LIMIT, null)).isEqualTo("done");
    }

    @Test
    void takes_a_request_of_untold_length_for_a_large_one() {
        assertThatThrownBy(() -> oneAtATime.inTurn(request(LIMIT, null), () -> ask(-1, "chunked")))
                .isInstanceOf(SesException.class);
    }

    @Test
    void lets_small_requests_pass_beside_a_large_one() {
        assertThat(oneAtATime.<String>inTurn(request(LIMIT, null), () -> ask(1000, null)))
                .isEqualTo("done");
        assertThat(oneAtATime.<String>inTurn(request(LIMIT, null), () -> ask(-1, null)))
                .isEqualTo("done");
    }

    private String ask(long length, @Nullable String transferEncoding) {
        return oneAtATime.inTurn(request(length, transferEncoding), () -> "done");
    }

    /** A request that knows these two things. */
    private static HttpServletRequest request(long length, @Nullable String transferEncoding) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                LargeBodiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getContentLengthLong") ? (Object) length : transferEncoding);
    }
}
