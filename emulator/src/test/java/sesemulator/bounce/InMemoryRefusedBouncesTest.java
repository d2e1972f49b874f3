package sesemulator.bounce;

/** The fake behaves as the real ones do. */
class InMemoryRefusedBouncesTest extends RefusedBouncesContract {
    private final RefusedBounces refused = new InMemoryRefusedBounces();

    @Override
    protected RefusedBounces refusedBounces() {
        return refused;
    }
}
