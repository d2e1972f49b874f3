package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sesemulator.protocol.Decoded.sendBounce;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.SesException;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

final class DecodedListsTest {
    @Test
    void orders_members_by_number_and_skips_gaps() {
        SendBounceRequest request = sendBounce("BouncedRecipientInfoList.member.10.Recipient=c"
                + "&BouncedRecipientInfoList.member.2.Recipient=b"
                + "&BouncedRecipientInfoList.member.999999999.Recipient=d"
                + "&BouncedRecipientInfoList.member.1.Recipient=a");

        assertThat(request.bouncedRecipientInfoList())
                .extracting(info -> info.recipient())
                .containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "01", "1x", "1000000000", "99999999999999999999", "١"})
    void refuses_a_list_member_numbered(String number) {
        String name = "BouncedRecipientInfoList.member." + number + ".Recipient";

        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> sendBounce(name + "=a"))
                .withMessageContaining(name)
                .satisfies(e -> assertThat(e.code()).isEqualTo("MalformedInput"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void reads_a_list_of_thousands_quickly() {
        String form = IntStream.rangeClosed(1, 9_999)
                .mapToObj(i -> "BouncedRecipientInfoList.member." + i * 100_000L + ".Recipient=r")
                .collect(Collectors.joining("&"));

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(sendBounce(form).bouncedRecipientInfoList()).hasSize(9_999));
    }
}
