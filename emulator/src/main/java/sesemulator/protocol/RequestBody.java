package sesemulator.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/** Reads a request's body whole, never holding more of it than the limit, before and after unpacking. */
final class RequestBody {
    /** How much of a body that is too large is still read away, so that its sender gets to see the answer. */
    private static final long READ_AWAY = 64L << 20;

    private final int limit;

    /** @param limit bytes, as sent and as unpacked */
    RequestBody(int limit) {
        if (limit < 0 || limit == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A limit for bodies is 0 to 2147483646 bytes, unlike " + limit);
        }
        this.limit = limit;
    }

    /** @throws SesException if the body is too large or cannot be unpacked */
    byte[] unpacked(HttpServletRequest request, byte[] sent) {
        String encoding = encodingOf(request.getHeader("Content-Encoding"));
        return switch (encoding) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> inflate(sent);
            default ->
                throw SesErrors.malformedInput(
                        "The Content-Encoding '" + encoding + "' is not known; gzip and identity are.");
        };
    }

    private static String encodingOf(@Nullable String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws SesException if the body is too large, breaks off or comes too slowly */
    byte[] read(HttpServletRequest request) {
        boolean tooLarge = request.getContentLengthLong() > limit;
        if (tooLarge && request.getHeader("Expect") != null) {
            throw SesErrors.requestTooLarge(limit);
        }
        try {
            InputStream body = request.getInputStream();
            byte[] read = tooLarge ? new byte[0] : body.readNBytes(most(request));
            if (tooLarge || read.length > limit) {
                body.skip(READ_AWAY);
                throw SesErrors.requestTooLarge(limit);
            }
            return read;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** No more than is told, since a client that is slow to send it holds as much memory. */
    private int most(HttpServletRequest request) {
        long told = request.getContentLengthLong();
        return told < 0 ? limit + 1 : (int) told + 1;
    }

    private static SesException broken(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return SesErrors.http(408, "The request body did not arrive in time.");
            }
        }
        return SesErrors.http(400, "The request body broke off or is not well-formed HTTP.");
    }

    private byte[] inflate(byte[] packed) {
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = unpacking.readNBytes(limit + 1);
            if (body.length > limit) {
                throw SesErrors.requestTooLarge(limit);
            }
            return body;
        } catch (IOException e) {
            throw SesErrors.malformedInput("The request body says to be gzip but is not: " + e.getMessage() + ".");
        }
    }
}
