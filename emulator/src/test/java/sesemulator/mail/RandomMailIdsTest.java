package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Chance;
import sesemulator.account.Scope;

class RandomMailIdsTest {
    private static final Instant AT = Instant.parse("2026-10-04T12:00:00.123Z");

    private final MailIds ids = new RandomMailIds(Chance.of(new SecureRandom()));

    @Test
    void writes_25_octets_ending_in_one_for_mail_received() {
        String id = ids.received(Scope.DEFAULT).value();

        assertThat(id).matches("[0-9a-v]{40}");
        // Java's digits beyond 9 are the letters from a on, as those of base32hex are.
        assertThat(new BigInteger(id, 32).and(BigInteger.valueOf(0xff))).isEqualTo(BigInteger.ONE);
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, 0100", "us-west-2, 0101", "eu-west-1, 0102", "ap-northeast-1, 0106", "eu-central-1, 0110"})
    void writes_region_time_and_a_uuid_for_mail_sent(String region, String prefix) {
        String id = ids.sent(new Scope("111122223333", region), AT, "mail").value();

        assertThat(id).hasSize(60).matches(prefix + "[0-9a-f]{12}-[0-9a-f-]{36}-000000");
        assertThat(Long.parseLong(id.substring(4, 16), 16)).isEqualTo(AT.toEpochMilli());
        UUID uuid = UUID.fromString(id.substring(17, 53));
        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void never_repeats_itself() {
        assertThat(Stream.generate(() -> ids.received(Scope.DEFAULT)).limit(1000))
                .doesNotHaveDuplicates();
        assertThat(Stream.generate(() -> ids.sent(Scope.DEFAULT, AT, "mail")).limit(1000))
                .doesNotHaveDuplicates();
    }

    @Test
    void keeps_its_form_at_any_time() {
        assertThat(ids.sent(Scope.DEFAULT, Instant.EPOCH, "mail").value()).startsWith("0100000000000000-");
        assertThat(ids.sent(Scope.DEFAULT, Instant.parse("1969-01-01T00:00:00Z"), "mail")
                        .value())
                .hasSize(60);
    }
}
