package sesemulator.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** How a seed is written. */
public enum Format {
    JSON,
    YAML;

    JsonFactory parsers() {
        return switch (this) {
            case JSON -> Limits.JSON;
            case YAML -> Limits.YAML;
        };
    }

    /** By the ending of a file's name. */
    static Optional<Format> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }

    /** By a Content-Type: {@code application/json}, or {@code application/yaml} (RFC 9512) and the names before it. */
    public static Optional<Format> ofContentType(String type) {
        return switch (type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
            case "application/json" -> Optional.of(JSON);
            case "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml" -> Optional.of(YAML);
            default -> Optional.empty();
        };
    }

    /** What one document may ask of memory and stack; aliases, which could multiply it, are refused by the reader. */
    static final class Limits {
        static final int LARGEST_DOCUMENT = 16 << 20;

        private static final int DEEPEST = 30;
        private static final StreamReadConstraints STREAM = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LARGEST_DOCUMENT)
                .build();

        private static final JsonFactory JSON =
                JsonFactory.builder().streamReadConstraints(STREAM).build();
        private static final JsonFactory YAML = YAMLFactory.builder()
                .streamReadConstraints(STREAM)
                .loaderOptions(yaml())
                .build();

        private Limits() {}

        private static LoaderOptions yaml() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LARGEST_DOCUMENT);
            options.setNestingDepthLimit(DEEPEST);
            options.setMaxAliasesForCollections(0);
            return options;
        }
    }
}
