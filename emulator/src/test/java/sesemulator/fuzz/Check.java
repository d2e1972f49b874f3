package sesemulator.fuzz;

/** Something that must hold of any input; throws where it does not. */
@FunctionalInterface
interface Check {
    void of(byte[] input) throws Exception;
}
