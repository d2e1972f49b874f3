package sesemulator.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sesemulator.error.SesErrors;

/**
 * The header fields of a raw mail in their order.
 *
 * @param end where the body begins in the octets
 */
record RawHeader(List<Field> fields, int end) {
    /** Documented: "Amazon SES header fields" of the Developer Guide. */
    private static final Set<String> ONCE =
            Set.of(("accept-language acceptlanguage archived-at auto-submitted bounces-to comments content-alternative"
                            + " content-base content-class content-description content-disposition content-duration"
                            + " content-id content-language content-length content-location content-md5"
                            + " content-transfer-encoding content-type date delivered-to"
                            + " disposition-notification-options disposition-notification-to dkim-signature"
                            + " domainkey-signature errors-to from importance in-reply-to keywords list-archive"
                            + " list-help list-id list-owner list-post list-subscribe list-unsubscribe"
                            + " list-unsubscribe-post message-context message-id mime-version organization"
                            + " original-from original-message-id original-recipient original-subject precedence"
                            + " priority references reply-to return-path return-receipt-to sender solicitation"
                            + " sensitivity subject thread-index thread-topic user-agent vbr-info")
                    .split(" "));

    /**
     * One field.
     *
     * @param text with its name, its folding and its line ends as CRLF; each char is one octet
     */
    record Field(String name, String text) {
        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }

        /** Unfolded. Octets beyond ASCII are read as UTF-8 (RFC 6532). */
        String value() {
            String value = text.substring(text.indexOf(':') + 1).replace("\r\n", "");
            return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        }
    }

    RawHeader {
        fields = List.copyOf(fields);
    }

    /** Reads up to the first empty line. Throws {@code InvalidParameterValue}. */
    static RawHeader read(byte[] octets) {
        List<Field> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int at = 0;
        while (at < octets.length) {
            Line line = Line.at(octets, at);
            at = line.next();
            if (line.isEmpty()) {
                break;
            }
            if (!line.isContinuation() && field.length() > 0) {
                fields.add(field(field.toString()));
                field.setLength(0);
            }
            field.append(line.text()).append("\r\n");
        }
        if (field.length() > 0) {
            fields.add(field(field.toString()));
        }
        return new RawHeader(fields, at);
    }

    private static Field field(String text) {
        int colon = text.indexOf(':');
        int lineEnd = text.indexOf("\r\n");
        if (colon < 0 || colon > lineEnd) {
            // assumed
            throw SesErrors.invalidParameterValue("Header line without a colon: '" + shown(text) + "'.");
        }
        String name = text.substring(0, colon).strip();
        if (name.isEmpty()) {
            throw SesErrors.invalidParameterValue("Empty header names are illegal.");
        }
        if (!name.chars().allMatch(c -> c > ' ' && c < 127) || text.charAt(0) == ' ' || text.charAt(0) == '\t') {
            // assumed, RFC 5322 §2.2
            throw SesErrors.invalidParameterValue("Illegal header name '" + shown(name) + "'.");
        }
        return new Field(name, text);
    }

    private static String shown(String text) {
        String line = OneLine.of(text).strip();
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }

    RawHeader withoutDuplicates() {
        Set<String> seen = new HashSet<>();
        for (Field field : fields) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (ONCE.contains(name) && !seen.add(name)) {
                throw SesErrors.invalidParameterValue("Duplicate header '" + field.name() + "'.");
            }
        }
        return this;
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(Field::value)
                .findFirst();
    }

    /** The values of every field of that name, joined by commas. */
    String joined(String name) {
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(Field::value)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
