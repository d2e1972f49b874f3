package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class PackingTest {
    private static final byte[] BOUNCE =
            "From: a@b.example\r\nContent-Type: multipart/report\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Property(tries = 200)
    void unpacks_what_it_packed(@ForAll byte[] octets) {
        assertThat(Packing.unpack(Packing.pack(octets))).isEqualTo(octets);
    }

    @Example
    void leaves_what_an_older_version_stored_as_it_is() {
        assertThat(Packing.unpack(BOUNCE)).isEqualTo(BOUNCE);
    }

    @Example
    void says_what_is_cut_short() {
        byte[] packed = Packing.pack(BOUNCE);

        assertThatThrownBy(() -> Packing.unpack(Arrays.copyOf(packed, packed.length - 2)))
                .isInstanceOf(IllegalStateException.class);
    }
}
