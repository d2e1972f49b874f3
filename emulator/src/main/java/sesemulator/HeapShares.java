package sesemulator;

import java.time.Duration;
import sesemulator.control.Waiters;
import sesemulator.memory.WorkingMemory;

/**
 * What the heap is used for, as far as clients can fill it: measured, so that none of its parts, filled to its end, leaves
 * too little for the others.
 *
 * @param heap octets of the whole
 * @param isOnDisk whether what is kept is in a file of ours, whose database takes several times as much of the heap for each
 *     thing while it writes it (measured)
 */
record HeapShares(long heap, boolean isOnDisk) {
    /** Measured: with less, the emulator does not start. */
    private static final long PROGRAM = 26L << 20;

    private static final long LEAST = 8L << 20;
    /** Measured: what a mail takes while it is received, and a call's body while it is read and handled. */
    private static final int MAIL_MULTIPLE = 2;

    private static final int REQUEST_MULTIPLE = 4;

    /** What SES takes. */
    private static final int LARGEST_MAIL = 40 << 20;

    private static final int LARGEST_REQUEST = 20 << 20;
    private static final int MOST_REQUESTS = 10_000;
    /** Measured: what a request without a body may take. */
    private static final long REQUEST = 64 * 1024;

    private static final int MOST_CONNECTIONS = 16_000;
    private static final int MOST_CONNECTIONS_BY_SMTP = 1000;
    /** Twice what a connection was measured to take that has sent a part of a request, or waits for its answer. */
    private static final long CONNECTION = 32 * 1024;

    private static final long CONNECTION_BY_SMTP = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Nobody waits for them, and turns come in order. */
    private static final Duration PATIENCE_OF_RULES = Duration.ofMinutes(10);

    static HeapShares ofThisMachine(boolean isOnDisk) {
        return new HeapShares(Runtime.getRuntime().maxMemory(), isOnDisk);
    }

    private long free() {
        return Math.max(LEAST, heap - PROGRAM);
    }

    /** Octets of what is kept in memory. */
    long stored() {
        return free() * 3 / 8;
    }

    /** Octets of runs through receipt rules that have begun or are about to. */
    long runs() {
        return small();
    }

    private long large() {
        return isOnDisk ? free() * 3 / 20 : free() * 3 / 8;
    }

    private long small() {
        return free() / 16;
    }

    /** How many requests are read or worked on at one time, however small they are. */
    int mostRequests() {
        return (int) Math.min(MOST_REQUESTS, free() / REQUEST);
    }

    /** How many clients are connected by HTTP at one time. */
    int mostConnections() {
        return (int) Math.min(MOST_CONNECTIONS, free() / CONNECTION);
    }

    /** Of two kinds, who together hold half of the connections at most. */
    Waiters waiters() {
        return new Waiters(mostConnections() / 4);
    }

    int mostConnectionsBySmtp() {
        return (int) Math.min(MOST_CONNECTIONS_BY_SMTP, free() / CONNECTION_BY_SMTP);
    }

    /** The largest mail that can be received at all. */
    int mostOfAMail() {
        return (int) Math.min(Integer.MAX_VALUE - 8, large() / MAIL_MULTIPLE);
    }

    int mostOfARequest() {
        return (int) Math.min(Integer.MAX_VALUE - 8, large() / REQUEST_MULTIPLE);
    }

    int defaultOfAMail() {
        return Math.min(LARGEST_MAIL, mostOfAMail());
    }

    int defaultOfARequest() {
        return Math.min(LARGEST_REQUEST, mostOfARequest());
    }

    /** The heap that takes such a mail, in whole megabytes. */
    long heapForMail(long octets) {
        return megabytesFor(octets * MAIL_MULTIPLE);
    }

    long heapForRequest(long octets) {
        return megabytesFor(octets * REQUEST_MULTIPLE);
    }

    private long megabytesFor(long large) {
        return ((large * (isOnDisk ? 20 : 8) / 3 + PROGRAM) >> 20) + 1;
    }

    /** For mail by SMTP, its runs through rules, and calls: mail and calls each have room of their own for what is small. */
    Memories memories() {
        WorkingMemory mail = new WorkingMemory(small(), large(), PATIENCE);
        return new Memories(mail, mail.beside(small()), mail.withPatience(PATIENCE_OF_RULES));
    }

    record Memories(WorkingMemory mail, WorkingMemory calls, WorkingMemory rules) {}
}
