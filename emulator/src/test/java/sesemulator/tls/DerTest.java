package sesemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerTest {
    private static String hex(byte[] encoded) {
        return HexFormat.ofDelimiter(" ").formatHex(encoded);
    }

    @Test
    void writes_numbers_with_room_for_the_sign() {
        assertThat(hex(Der.integer(BigInteger.valueOf(127)))).isEqualTo("02 01 7f");
        assertThat(hex(Der.integer(BigInteger.valueOf(128)))).isEqualTo("02 02 00 80");
    }

    @Test
    void writes_object_identifiers_in_sevens_of_bits() {
        assertThat(hex(Der.objectIdentifier(1, 2, 840, 10045, 4, 3, 2))).isEqualTo("06 08 2a 86 48 ce 3d 04 03 02");
        assertThat(hex(Der.objectIdentifier(2, 5, 29, 17))).isEqualTo("06 03 55 1d 11");
    }

    @Test
    void writes_lengths_in_as_few_octets_as_possible() {
        assertThat(hex(Der.octetString(new byte[127]))).startsWith("04 7f 00");
        assertThat(hex(Der.octetString(new byte[128]))).startsWith("04 81 80 00");
        assertThat(hex(Der.octetString(new byte[256]))).startsWith("04 82 01 00 00");
        assertThat(hex(Der.octetString(new byte[65536]))).startsWith("04 83 01 00 00 00");
    }

    @Test
    void nests_what_it_has_written() {
        byte[] inner = Der.sequence(Der.utf8String("a"), Der.bitString(new byte[] {1}));

        assertThat(hex(Der.explicit(0, inner))).isEqualTo("a0 09 30 07 0c 01 61 03 02 00 01");
        assertThat(hex(Der.set(Der.implicit(2, new byte[] {'x'})))).isEqualTo("31 03 82 01 78");
    }
}
