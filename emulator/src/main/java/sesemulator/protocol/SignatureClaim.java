package sesemulator.protocol;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a call says of its own signature; whether that is so, {@link SignatureCheck} finds out.
 *
 * @param date as sent
 * @param signedHeaders names of header fields, separated by semicolons, as sent
 */
record SignatureClaim(CredentialScope credential, String date, String signedHeaders, String signature) {
    /** The names in lower case. */
    SortedSet<String> headerNames() {
        SortedSet<String> names = new TreeSet<>();
        for (String name : signedHeaders.toLowerCase(Locale.ROOT).split(";", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
