package sesemulator.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * Reads from a Signature Version 4 whose call it is, from the header {@code Authorization} or a presigned query.
 *
 * <p>The signature itself is not verified: there are no secrets to verify it with. Its form is, and so is its scope.
 * Texts: observed (see each); those of the date and of unknown algorithms are assumed.
 */
final class Authentication {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final List<String> IN_HEADER = List.of("Credential", "Signature", "SignedHeaders");
    private static final List<String> IN_QUERY =
            List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date");
    private static final Set<String> SIGNING_NAMES = Set.of("ses", "email");

    private Authentication() {}

    /**
     * @param authorization the header {@code Authorization}
     * @param date the header {@code X-Amz-Date}, else {@code Date}
     * @param query the parameters of the query string alone; a header goes before them
     * @throws SesException if there is no authentication, or it is malformed, or scoped to another service
     */
    static Scope scopeOf(@Nullable String authorization, @Nullable String date, Parameters query) {
        if (authorization != null && !authorization.isBlank()) {
            return fromHeader(authorization.strip(), date);
        }
        if (IN_QUERY.stream().anyMatch(query::mention)) {
            return fromQuery(query);
        }
        throw SesErrors.missingAuthenticationToken();
    }

    private static Scope fromHeader(String header, @Nullable String date) {
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
        if (missing.length() > 0) {
            throw SesErrors.incompleteSignature(missing + "Authorization=" + header);
        }
        return CredentialScope.parse(parts.getOrDefault("Credential", "")).toScope();
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

    private static Scope fromQuery(Parameters query) {
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
        return CredentialScope.parse(query.value("X-Amz-Credential").orElse("")).toScope();
    }

    /** The parts of {@code accessKey/date/region/service/terminator}, not yet judged. */
    private record CredentialScope(String accessKey, String date, String region, String service, String terminator) {
        private static final String TERMINATOR = "aws4_request";

        static CredentialScope parse(String credential) {
            String[] parts = credential.split("/", -1);
            if (parts.length != 5) {
                throw SesErrors.incompleteSignature("Credential must have exactly 5 slash-delimited elements, e.g. "
                        + "keyid/date/region/service/term, got '" + credential + "'");
            }
            return new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        Scope toScope() {
            if (accessKey.isEmpty()) {
                throw SesErrors.invalidClientTokenId();
            }
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw SesErrors.signatureDoesNotMatch(String.join("", faults));
            }
            String account = Scope.isAccountId(accessKey) ? accessKey : Scope.DEFAULT.accountId();
            return new Scope(account, region);
        }

        // The texts end in a space, as SES's do.
        private List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (!date.matches("[0-9]{8}")) {
                faults.add("Credential should be scoped to a date of the form YYYYMMDD, not '" + date + "'. ");
            }
            if (!Scope.isRegion(region)) {
                faults.add("Credential should be scoped to a valid region, not '" + region + "'. ");
            }
            if (!SIGNING_NAMES.contains(service)) {
                faults.add("Credential should be scoped to correct service: 'ses'. ");
            }
            if (!terminator.equals(TERMINATOR)) {
                faults.add("Credential should be scoped with a valid terminator: '" + TERMINATOR + "'");
            }
            return faults;
        }
    }
}
