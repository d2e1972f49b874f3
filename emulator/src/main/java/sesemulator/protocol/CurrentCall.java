package sesemulator.protocol;

import java.util.Optional;

/** Which call the present thread works on, for events that tell it. */
public final class CurrentCall {
    private static final ThreadLocal<String> ID = new ThreadLocal<>();

    private CurrentCall() {}

    /** The request id; empty on a thread that works on no call. */
    public static Optional<String> id() {
        return Optional.ofNullable(ID.get());
    }

    static void during(String requestId, Runnable work) {
        ID.set(requestId);
        try {
            work.run();
        } finally {
            ID.remove();
        }
    }
}
