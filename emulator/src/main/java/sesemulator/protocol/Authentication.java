package sesemulator.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * Reads a Signature Version 4 from the header {@code Authorization} or a presigned query.
 *
 * <p>Its form is judged here, and so is its scope; the signature itself is {@link SignatureCheck}'s.
 * Texts: observed (see each); those of the date and of unknown algorithms are assumed.
 */
final class Authentication {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final List<String> IN_HEADER = List.of("Credential", "Signature", "SignedHeaders");
    private static final List<String> IN_QUERY =
            List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date");

    private Authentication() {}

    /**
     * @param authorization the header {@code Authorization}
     * @param date the header {@code X-Amz-Date}, else {@code Date}
     * @param query the parameters of the query string alone; a header goes before them
     * @throws SesException if there is no authentication, or it is malformed, or scoped to another service
     */
    static SignatureClaim claimOf(@Nullable String authorization, @Nullable String date, Parameters query) {
        if (authorization != null && !authorization.isBlank()) {
            return fromHeader(authorization.strip(), date);
        }
        if (IN_QUERY.stream().anyMatch(query::mention)) {
            return fromQuery(query);
        }
        throw SesErrors.missingAuthenticationToken();
    }

    private static SignatureClaim fromHeader(String header, @Nullable String date) {
        Map<String, String> parts = partsOf(header);
        StringBuilder missing = new StringBuilder();
        for (String part : IN_HEADER) {
            if (parts.getOrDefault(part, "").isEmpty()) {
                missing.append("Authorization header requires '").append(part).append("' parameter. ");
            }
        }
        if (date == null) {
            missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (date == null || missing.length() > 0) {
            throw SesErrors.incompleteSignature(missing + "Authorization=" + header);
        }
        return new SignatureClaim(
                CredentialScope.parse(parts.getOrDefault("Credential", "")).judged(),
                date,
                parts.getOrDefault("SignedHeaders", ""),
                parts.getOrDefault("Signature", ""));
    }

    private static Map<String, String> partsOf(String header) {
        int space = header.indexOf(' ');
        String algorithm = space < 0 ? header : header.substring(0, space);
        if (!algorithm.equals(ALGORITHM)) {
            throw SesErrors.incompleteSignature("Unsupported AWS 'algorithm': '" + algorithm
                    + "'. The header must begin " + "with '" + ALGORITHM + " '. Authorization=" + header);
        }
        Map<String, String> parts = new HashMap<>();
        String rest = space < 0 ? "" : header.substring(space);
        for (String pair : rest.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                parts.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            } else if (!pair.isBlank()) {
                // Observed with other services of AWS.
                throw SesErrors.incompleteSignature("'" + pair.strip()
                        + "' not a valid key=value pair (missing equal-sign) in Authorization header: '" + header
                        + "'.");
            }
        }
        return parts;
    }

    private static SignatureClaim fromQuery(Parameters query) {
        StringBuilder missing = new StringBuilder();
        for (String part : IN_QUERY) {
            if (query.value(part).orElse("").isEmpty()) {
                // Observed with other services of AWS.
                missing.append("AWS query-string parameters must include '")
                        .append(part)
                        .append("'. ");
            }
        }
        if (missing.length() > 0) {
            throw SesErrors.incompleteSignature(missing + "Re-examine the query-string parameters.");
        }
        String algorithm = query.value("X-Amz-Algorithm").orElse("");
        if (!algorithm.equals(ALGORITHM)) {
            throw SesErrors.incompleteSignature("Unsupported AWS 'algorithm': '" + algorithm + "'.");
        }
        return new SignatureClaim(
                CredentialScope.parse(query.value("X-Amz-Credential").orElse(""))
                        .judged(),
                query.value("X-Amz-Date").orElse(""),
                query.value("X-Amz-SignedHeaders").orElse(""),
                query.value("X-Amz-Signature").orElse(""));
    }
}
