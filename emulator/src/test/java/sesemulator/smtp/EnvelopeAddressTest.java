package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.RejectException;

class EnvelopeAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "user@example.com",
                "user+label=x@sub.example.com",
                "bounce-1!#$%&'*/?^`{|}~@example.com",
                "\"a b\"@example.com",
                "\"a\\\"@b\"@example.com",
                "user@localhost",
                "user@[192.0.2.1]",
                "user@[IPv6:2001:db8::1]",
                "user@with_underscore.example",
                "user@xn--bcher-kva.example"
            })
    void takes_mailboxes(String text) throws RejectException {
        assertThat(EnvelopeAddress.parse(text).value()).isEqualTo(text);
    }

    @Test
    void passes_over_a_source_route() throws RejectException {
        assertThat(EnvelopeAddress.parse("@relay.example,@other.example:user@example.com")
                        .value())
                .isEqualTo("user@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "@relay.example:user", "postmaster"})
    void refuses_what_has_no_domain(String text) {
        assertThatThrownBy(() -> EnvelopeAddress.parse(text))
                .isInstanceOfSatisfying(RejectException.class, e -> assertThat(e.getErrorResponse())
                        .isEqualTo("501 5.1.3 Address has no domain, expected local-part@domain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "@example.com",
                "user@",
                "a b@example.com",
                "a@b@example.com",
                "user@example..com",
                "user@.example.com",
                "user@example.com.",
                "\"open@example.com",
                "user@exam ple.com",
                "user@example.com, other@example.com",
                "Name <user@example.com>",
                "user\u0000@example.com",
                "user@[192.0.2.1"
            })
    void refuses_what_is_no_mailbox(String text) {
        assertThatThrownBy(() -> EnvelopeAddress.parse(text))
                .isInstanceOfSatisfying(RejectException.class, e -> assertThat(e.getErrorResponse())
                        .isEqualTo("501 5.1.3 Address is malformed, expected local-part@domain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"é@example.com", "user@bücher.example", "\u007f@example.com"})
    void refuses_what_is_not_ascii(String text) {
        assertThatThrownBy(() -> EnvelopeAddress.parse(text))
                .isInstanceOfSatisfying(RejectException.class, e -> assertThat(e.getErrorResponse())
                        .startsWith("553 5.6.7 Address must be 7-bit ASCII"));
    }

    @Test
    void refuses_what_is_too_long() {
        String text = "x".repeat(309) + "@example.com";

        assertThatThrownBy(() -> EnvelopeAddress.parse(text)).hasMessage("5.1.3 Address is longer than 320 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {".user@example.com", "user.@example.com", "a..b@example.com"})
    void takes_dots_wherever_a_provider_once_put_them(String text) throws RejectException {
        assertThat(EnvelopeAddress.parse(text)).hasToString(text);
    }
}
