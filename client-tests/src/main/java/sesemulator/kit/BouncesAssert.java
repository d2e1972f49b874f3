package sesemulator.kit;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the bounces of a test. They look at what is there now; to wait, {@link Bounces#await} first. A failure
 * shows the nearest bounces, and the refused calls with their reasons.
 */
public class BouncesAssert extends AbstractAssert<BouncesAssert, Bounces> {
    /** For AssertJ; tests write {@code assertThat(bounces)}. */
    public BouncesAssert(Bounces actual) {
        super(actual, BouncesAssert.class);
    }

    /** There is none. */
    public BouncesAssert isEmpty() {
        return hasSize(0);
    }

    /** There are so many. */
    public BouncesAssert hasSize(int size) {
        require(size);
        return this;
    }

    /** There is one, and the assertions that follow are about it. */
    public BounceAssert singleElement() {
        return about(require(1).get(0));
    }

    /**
     * There are so many at least, and the assertions that follow are about this one.
     *
     * @param index 0 for the oldest
     */
    public BounceAssert element(int index) {
        isNotNull();
        List<Bounce> found = actual.list();
        if (index < 0 || index >= found.size()) {
            throw failureWithActualExpected(
                    found.size(),
                    index + 1,
                    "%s",
                    actual.failure("Expecting " + Described.count(index + 1, "bounce", "bounces")
                            + actual.filter().text() + " at least, but there " + Bounces.there(found)));
        }
        return about(found.get(index));
    }

    /**
     * There is none, and none comes while this assertion waits.
     *
     * @param time at most five minutes
     */
    public BouncesAssert staysEmptyFor(Duration time) {
        isNotNull();
        List<Bounce> found = actual.log().await(actual.filter(), 1, time);
        if (!found.isEmpty()) {
            throw failure(
                    "%s",
                    actual.failure("Expecting no bounce" + actual.filter().text() + " within " + Described.time(time)
                            + ", but there " + Bounces.there(found)));
        }
        return this;
    }

    private List<Bounce> require(int size) {
        isNotNull();
        List<Bounce> found = actual.list();
        if (found.size() != size) {
            throw failureWithActualExpected(
                    found.size(),
                    size,
                    "%s",
                    actual.failure("Expecting "
                            + (size == 0 ? "no bounce" : Described.count(size, "bounce", "bounces"))
                            + actual.filter().text() + ", but there " + Bounces.there(found)));
        }
        return found;
    }

    private BounceAssert about(Bounce bounce) {
        return new BounceAssert(bounce).as(info.description());
    }
}
