package sesemulator.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tries a target with words in any order, and with octets that are nothing at all. */
abstract class AnyInput {
    private static final int MOST_WORDS = 40;

    private final Target target;

    AnyInput(Target target) {
        this.target = target;
    }

    @Property
    void holds_of_any_words(@ForAll("words") byte[] input) throws Exception {
        target.check(input);
    }

    @Property(tries = 200)
    void holds_of_any_octets(@ForAll byte[] input) throws Exception {
        target.check(input);
    }

    @Provide
    Arbitrary<byte[]> words() {
        return Arbitraries.of(Words.of(target.words()))
                .list()
                .ofMaxSize(MOST_WORDS)
                .map(words -> String.join("", words).getBytes(ISO_8859_1));
    }
}
