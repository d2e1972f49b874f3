package sesemulator.control;

import jakarta.servlet.http.HttpServletRequest;
import sesemulator.memory.WorkingMemory;

/**
 * Lets only so many calls be worked on at one time that what they bring and fetch cannot fill the memory together.
 * Thread-safe.
 */
public final class Turns {
    private static final int TINY = 1024;
    /** What a body takes while it is read and handled, in times of its octets. */
    private static final long MULTIPLE = 4;

    private static final long MOST = Long.MAX_VALUE / MULTIPLE;

    private final WorkingMemory memory;

    public Turns(WorkingMemory memory) {
        this.memory = memory;
    }

    /** Does the work when the body's turn has come; a body whose length is not told waits for all the room there is. */
    void forBody(HttpServletRequest request, Work work) throws Exception {
        boolean isChunked = request.getHeader("Transfer-Encoding") != null;
        long octets = isChunked ? MOST : Math.min(MOST, request.getContentLengthLong());
        if (octets <= TINY) {
            work.run();
        } else {
            during(MULTIPLE * octets, work);
        }
    }

    /**
     * Does what takes so much memory when its turn has come.
     *
     * @throws ControlException if it does not come
     */
    void during(long octets, Work work) throws Exception {
        WorkingMemory.Share share = memory.take(octets)
                .orElseThrow(() -> ControlException.busy("Too many large calls at one time; try again"));
        try {
            work.run();
        } finally {
            share.close();
        }
    }

    /** The most octets that anything gets. */
    long most() {
        return memory.most();
    }

    /** What a call does. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
