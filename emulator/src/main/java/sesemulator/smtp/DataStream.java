package sesemulator.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a client sends between the reply 354 and a line with a lone dot, without the dots that keep lines from being that
 * one (RFC 5321 §4.5.2). Lines end in CRLF and in nothing else, so that no mail can hide in another. What the client sends
 * behind it is left where it is. For one thread.
 */
final class DataStream extends InputStream {
    private static final int PIECE = 4 * 1024;

    private final InputStream connection;
    private final byte[] piece = new byte[PIECE];
    private State state = State.START_OF_LINE;
    /** How much of the piece was looked at. */
    private int taken;

    /** What the last octets were. */
    private enum State {
        TEXT,
        CR,
        START_OF_LINE,
        /** One at the start of a line, which is no text. */
        DOT,
        /** The CR may be text or not. */
        DOT_CR,
        END
    }

    /** @param connection can be marked */
    DataStream(InputStream connection) {
        this.connection = connection;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws EOFException if the client hangs up before the end */
    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        int end = start;
        while (end == start && length > 0) {
            if (state == State.END) {
                return -1;
            }
            connection.mark(PIECE);
            int filled = connection.read(piece, 0, Math.min(PIECE, length));
            if (filled < 0) {
                throw new EOFException("The connection ended before the message");
            }
            taken = 0;
            end = moveText(filled, into, start, start + length);
            if (taken < filled) {
                connection.reset();
                connection.skipNBytes(taken);
            }
        }
        return end - start;
    }

    /** Until the piece ends, or the message, or the room for it; returns where the text then ends. */
    private int moveText(int filled, byte[] into, int start, int limit) {
        int end = start;
        while (taken < filled && end < limit && state != State.END) {
            int rest = state == State.TEXT ? restOfLine(Math.min(filled, taken + limit - end)) : 0;
            if (rest > 0) {
                System.arraycopy(piece, taken, into, end, rest);
                taken += rest;
                end += rest;
            } else if (state == State.DOT_CR && piece[taken] != '\n') {
                into[end++] = '\r';
                state = State.CR; // the octet has its turn again
            } else {
                byte octet = piece[taken++];
                state = after(octet);
                if (isText()) {
                    into[end++] = octet;
                }
            }
        }
        return end;
    }

    private int restOfLine(int limit) {
        int end = taken;
        while (end < limit && piece[end] != '\r') {
            end++;
        }
        return end - taken;
    }

    private State after(byte octet) {
        return switch (octet) {
            case '\r' -> state == State.DOT ? State.DOT_CR : State.CR;
            case '\n' -> state == State.CR ? State.START_OF_LINE : state == State.DOT_CR ? State.END : State.TEXT;
            case '.' -> state == State.START_OF_LINE ? State.DOT : State.TEXT;
            default -> State.TEXT;
        };
    }

    /** Whether the last octet is part of the message, as far as is known. */
    private boolean isText() {
        return state != State.DOT && state != State.DOT_CR && state != State.END;
    }
}
