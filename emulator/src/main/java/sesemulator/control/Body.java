package sesemulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the body of a call; in JSON, a member that the call does not know is an error. */
final class Body {
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_JSON = 1024 * 1024;
    /** How much of a body that is too large is still read away, so that its sender gets to see the answer. */
    private static final long READ_AWAY = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Body() {}

    static <T> T read(Context context, Class<T> type) {
        return read(octets(context.req(), LONGEST_JSON), type);
    }

    static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = JSON.readValue(new String(body, StandardCharsets.UTF_8), type);
            if (value == null) {
                throw ControlException.invalid("The body must be a JSON object");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw ControlException.invalid(
                    "Unknown member '" + e.getPropertyName() + "'; known are " + e.getKnownPropertyIds());
        } catch (JsonMappingException e) {
            throw ControlException.invalid(
                    e.getPath().isEmpty()
                            ? "The body must be one JSON object"
                            : "The member '" + memberOf(e) + "' has the wrong type");
        } catch (JsonProcessingException e) {
            throw ControlException.invalid("The body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String memberOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    /** @param limit the most octets that are taken */
    static byte[] octets(HttpServletRequest request, int limit) {
        requirePlain(request.getHeader("Content-Encoding"));
        boolean isTooLarge = request.getContentLengthLong() > limit;
        if (isTooLarge && request.getHeader("Expect") != null) {
            throw ControlException.tooLarge(limit); // its sender waits for the answer before it sends
        }
        try {
            InputStream body = request.getInputStream();
            byte[] read = isTooLarge ? new byte[0] : body.readNBytes(limit);
            if (isTooLarge || body.read() >= 0) {
                body.skip(READ_AWAY);
                throw ControlException.tooLarge(limit);
            }
            return read;
        } catch (IOException e) {
            throw ControlException.invalid("The body broke off or came too slowly");
        }
    }

    /**
     * Puts a body into a file, since it need not fit into memory.
     *
     * @param limit the most octets that are taken
     */
    static void spool(HttpServletRequest request, Path file, long limit) throws IOException {
        requirePlain(request.getHeader("Content-Encoding"));
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream body = request.getInputStream();
            byte[] some = new byte[PIECE];
            long read = 0;
            for (int length = read(body, some); length >= 0; length = read(body, some)) {
                read += length;
                if (read > limit) {
                    body.skip(READ_AWAY);
                    throw ControlException.tooLarge(limit);
                }
                out.write(some, 0, length);
            }
        }
    }

    private static int read(InputStream body, byte[] some) {
        try {
            return body.read(some);
        } catch (IOException e) {
            throw ControlException.invalid("The body broke off or came too slowly");
        }
    }

    private static void requirePlain(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw ControlException.invalid("The body must come as it is, without Content-Encoding " + encoding);
        }
    }
}
