package sesemulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A file of the page.
 *
 * @param type its content type
 * @param text served as it is kept
 */
public record PageFile(String name, String type, String text) {
    private static final List<String> NAMES = List.of(
            "page.html",
            "page.css",
            "api.js",
            "app.js",
            "bounce.js",
            "bounceform.js",
            "calls.js",
            "card.js",
            "controls.js",
            "dom.js",
            "dsn.js",
            "faultcard.js",
            "identitycard.js",
            "kinds.js",
            "list.js",
            "mail.js",
            "parts.js",
            "refusal.js",
            "rulecard.js",
            "rules.js",
            "samples.js",
            "seen.js",
            "sent.js",
            "status.js",
            "testmail.js",
            "icon.svg");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private static final Map<String, PageFile> FILES = NAMES.stream()
            .map(PageFile::read)
            .collect(Collectors.toUnmodifiableMap(PageFile::name, Function.identity()));

    /** The page itself, which loads the others. */
    public static PageFile page() {
        return find("page.html").orElseThrow();
    }

    public static Optional<PageFile> find(String name) {
        return Optional.ofNullable(FILES.get(name));
    }

    private static PageFile read(String name) {
        try (InputStream in = PageFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
            return new PageFile(name, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
