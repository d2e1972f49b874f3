package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.bounce.BounceBench.STRICT;
import static sesemulator.bounce.OrderBuilder.order;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.CapturedBounce;
import sesemulator.mail.Mail;

final class BouncePackingTest {
    private static final BouncePacking PACKING = BouncePacking.of("the-bounce", "the-mail");
    private static final byte[] BOUNCE =
            "From: a@b.example\r\nContent-Type: multipart/report\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Property(tries = 200)
    void gives_back_what_it_packed(@ForAll String text, @ForAll byte[] octets) {
        String document = StorableText.storable(text);

        byte[] packed = PACKING.pack(document, octets);

        assertThat(PACKING.document(packed)).isEqualTo(document);
        assertThat(PACKING.octets(packed)).isEqualTo(octets);
    }

    /** What it holds beforehand is what bounces hold, as long as this is so. */
    @Example
    void makes_a_bounce_of_the_usual_kind_a_sixth_of_what_it_was() {
        BounceBench bench = new BounceBench();
        Mail mail = bench.receive(HOME, "sender@outside.example", "user@example.com");
        CapturedBounce bounce = bench.desk(STRICT).bounce(HOME, order(mail.id()).build());
        String document = Json.write(bounce);
        byte[] octets = bench.captured.bytes(bounce.id()).orElseThrow();

        byte[] packed = BouncePacking.of(
                        bounce.id().value(), bounce.originalMessageId().value())
                .pack(document, octets);

        assertThat(packed.length).isLessThan((document.length() + octets.length) / 6);
    }

    @Example
    void takes_no_document_that_says_it_is_longer_than_any() {
        byte[] huge =
                new Deflation("bounces.txt").with("the-bouncethe-mail").pack(out -> out.writeInt(Integer.MAX_VALUE));

        assertThatThrownBy(() -> PACKING.document(huge))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a document of 2147483647 octets");
    }

    @Example
    void says_what_is_cut_short() {
        byte[] packed = PACKING.pack("{}", BOUNCE);

        assertThatThrownBy(() -> PACKING.octets(Arrays.copyOf(packed, packed.length - 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not as it was packed");
    }
}
