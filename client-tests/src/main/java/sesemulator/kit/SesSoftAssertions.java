package sesemulator.kit;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/** AssertJ's soft assertions with those about a bounce: all that fail are reported together. */
public class SesSoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {
    /** Makes the assertions in the block, then reports all that failed. */
    public static void assertSoftly(Consumer<SesSoftAssertions> block) {
        SoftAssertionsProvider.assertSoftly(SesSoftAssertions.class, block);
    }

    /** Soft assertions about a bounce. */
    public BounceAssert assertThat(Bounce bounce) {
        return proxy(BounceAssert.class, Bounce.class, bounce);
    }
}
