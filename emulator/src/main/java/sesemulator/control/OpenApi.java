package sesemulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this API, {@code openapi.json} beside this class. */
final class OpenApi {
    private OpenApi() {}

    static byte[] document() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
