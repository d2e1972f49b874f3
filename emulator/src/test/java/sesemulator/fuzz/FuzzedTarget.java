package sesemulator.fuzz;

/** A target as the fuzzer calls it, by these names; which one is said at the start. */
public final class FuzzedTarget {
    private static Target target = Target.FORM;

    private FuzzedTarget() {}

    /** @param arguments the target's name */
    public static void fuzzerInitialize(String[] arguments) {
        target = Target.valueOf(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.check(input);
    }
}
