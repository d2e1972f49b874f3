package sesemulator.fuzz;

/** What holds of every reader, whatever it is given. */
@FunctionalInterface
public interface Reading {
    void read() throws Exception;

    /** It reads, or says what is wrong in the way that is its own; nothing else comes out of it. */
    static void endsWellOrIn(Class<? extends Exception> refusal, Reading reading) throws Exception {
        try {
            reading.read();
        } catch (Exception e) {
            if (!refusal.isInstance(e)) {
                throw e;
            }
        }
    }
}
