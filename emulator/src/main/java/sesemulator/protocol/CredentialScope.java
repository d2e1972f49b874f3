package sesemulator.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;

/** The parts of {@code accessKey/date/region/service/terminator}, not yet judged. */
record CredentialScope(String accessKey, String date, String region, String service, String terminator) {
    private static final String TERMINATOR = "aws4_request";
    private static final Pattern DAY = Pattern.compile("[0-9]{8}");
    private static final Set<String> SIGNING_NAMES = Set.of("ses", "email");

    static CredentialScope parse(String credential) {
        String[] parts = credential.split("/", -1);
        if (parts.length != 5) {
            throw SesErrors.incompleteSignature("Credential must have exactly 5 slash-delimited elements, e.g. "
                    + "keyid/date/region/service/term, got '" + credential + "'");
        }
        return new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** @throws sesemulator.error.SesException if it has no key, or is scoped to another service */
    CredentialScope judged() {
        if (accessKey.isEmpty()) {
            throw SesErrors.invalidClientTokenId();
        }
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw SesErrors.signatureDoesNotMatch(String.join("", faults));
        }
        return this;
    }

    /** All but the key, in order. */
    List<String> parts() {
        return List.of(date, region, service, terminator);
    }

    /** All but the key, as it is signed. */
    String text() {
        return String.join("/", parts());
    }

    // The texts end in a space, as SES's do.
    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!DAY.matcher(date).matches()) {
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
