package sesemulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the JSON body of a call; a member that the call does not know is an error. */
final class Body {
    private static final int LONGEST = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Body() {}

    static <T> T read(Context context, Class<T> type) {
        try {
            byte[] body = context.bodyInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                throw ControlException.tooLarge(LONGEST);
            }
            T value = JSON.readValue(new String(body, StandardCharsets.UTF_8), type);
            if (value == null) {
                throw ControlException.invalid("The body must be a JSON object");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw ControlException.invalid("The body cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
