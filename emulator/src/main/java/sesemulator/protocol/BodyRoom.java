package sesemulator.protocol;

import jakarta.servlet.http.HttpServletRequest;
import sesemulator.error.SesErrors;
import sesemulator.memory.WorkingMemory;

/** Lets only so many requests be worked on at one time that their bodies cannot fill the memory together. Thread-safe. */
final class BodyRoom {
    /** A body so short waits for no turn; so many of them as there may be connections do no harm. */
    private static final int TINY = 1024;
    /** What a body takes while it is read, decoded and handled, in times of its octets. */
    private static final long MULTIPLE = 4;

    private final WorkingMemory memory;
    private final int limit;

    /** @param limit octets of the largest body */
    BodyRoom(WorkingMemory memory, int limit) {
        this.memory = memory;
        this.limit = limit;
    }

    /**
     * Waits for the request's turn.
     *
     * @return to be run once when the request is answered, so that another's turn comes
     * @throws sesemulator.error.SesException {@code ServiceUnavailable} if the turn does not come
     */
    Runnable enter(HttpServletRequest request) {
        long most = most(request);
        if (most <= TINY || most > limit) { // of one that is too large, nothing is kept
            return () -> {};
        }
        return memory.take(MULTIPLE * most)
                        .orElseThrow(
                                () -> SesErrors.serviceUnavailable("Too many large requests at one time; try again."))
                ::close;
    }

    /** Octets that its body may come to. */
    private long most(HttpServletRequest request) {
        boolean mayGrow =
                request.getHeader("Transfer-Encoding") != null || request.getHeader("Content-Encoding") != null;
        long told = request.getContentLengthLong();
        return mayGrow && told <= limit ? limit : told;
    }
}
