package sesemulator.bench;

import java.io.IOException;

/** One client that calls, waits for the answer, and calls again. For one thread. */
interface Connection extends AutoCloseable {
    /** @throws IOException if the answer is not that of a success */
    void call() throws IOException;

    @Override
    void close() throws IOException;

    /** What is under load. */
    interface Target {
        Connection connect() throws IOException;
    }
}
