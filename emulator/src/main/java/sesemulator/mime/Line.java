package sesemulator.mime;

import java.nio.charset.StandardCharsets;

/** One line of a mail; CRLF or a bare LF ends it. */
final class Line {
    private final byte[] octets;
    private final int start;
    private final int end;
    private final int next;

    private Line(byte[] octets, int start, int end, int next) {
        this.octets = octets;
        this.start = start;
        this.end = end;
        this.next = next;
    }

    static Line at(byte[] octets, int start) {
        int lineFeed = start;
        while (lineFeed < octets.length && octets[lineFeed] != '\n') {
            lineFeed++;
        }
        boolean hasReturn = lineFeed < octets.length && lineFeed > start && octets[lineFeed - 1] == '\r';
        return new Line(octets, start, hasReturn ? lineFeed - 1 : lineFeed, Math.min(lineFeed + 1, octets.length));
    }

    /** Where the next line begins. */
    int next() {
        return next;
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean isContinuation() {
        return !isEmpty() && (octets[start] == ' ' || octets[start] == '\t');
    }

    boolean beginsWithTwoDashes() {
        return end - start > 2 && octets[start] == '-' && octets[start + 1] == '-';
    }

    /** Each char is one octet. */
    String text() {
        return new String(octets, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
