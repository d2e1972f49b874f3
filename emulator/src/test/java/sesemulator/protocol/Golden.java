package sesemulator.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Requests and answers as files that a person can read. */
final class Golden {
    private Golden() {}

    static String text(String file) {
        try (InputStream resource =
                Objects.requireNonNull(Golden.class.getResourceAsStream("/protocol/" + file), file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of one parameter a line, as it goes over the wire. */
    static String form(String file) {
        return text(file).lines().collect(Collectors.joining("&"));
    }

    static Parameters parameters(String form) {
        return FormParser.parse(form.getBytes(StandardCharsets.UTF_8));
    }
}
