package sesemulator.bounce;

/** The fake behaves as the real ones do. */
class InMemoryCapturedBouncesTest extends CapturedBouncesContract {
    private final CapturedBounces bounces = new InMemoryCapturedBounces();

    @Override
    protected CapturedBounces capturedBounces() {
        return bounces;
    }
}
