package sesemulator.protocol;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * A request as text, in the one form that Signature Version 4 signs. Its path is always {@code /}, where the SES API is.
 *
 * <p>Documented: "Create a signed AWS API request" of the IAM User Guide.
 */
final class CanonicalRequest {
    private static final Pattern SPACES = Pattern.compile(" +");
    /** It cannot sign itself. */
    private static final Set<String> UNSIGNED = Set.of("X-Amz-Signature");

    private CanonicalRequest() {}

    /**
     * @param headerNames those signed, in lower case
     * @param bodyHash the SHA-256 of the body as sent, in hexadecimal digits
     */
    static String of(HttpServletRequest request, Parameters query, SortedSet<String> headerNames, String bodyHash) {
        String headers = headerNames.stream()
                .map(name -> name + ":" + valueOf(name, request) + "\n")
                .collect(joining());
        return String.join(
                "\n",
                request.getMethod(),
                "/",
                canonicalQuery(query),
                headers,
                String.join(";", headerNames),
                bodyHash);
    }

    /** Sorted by what it is encoded to, which is not the order of the names themselves. */
    private static String canonicalQuery(Parameters query) {
        return query.all().entrySet().stream()
                .filter(parameter -> !UNSIGNED.contains(parameter.getKey()))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .sorted()
                .collect(joining("&"));
    }

    // RFC 3986 §2.3: letters, digits, '-', '.', '_' and '~' stand for themselves.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String valueOf(String name, HttpServletRequest request) {
        return Collections.list(request.getHeaders(name)).stream()
                .map(value -> SPACES.matcher(value.strip()).replaceAll(" "))
                .collect(joining(","));
    }
}
