package sesemulator.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

/** The identities of this test's account and region: addresses and domains, and whether they are verified. */
public final class Identities {
    private static final String PATH = "identities";

    private final ControlApi control;
    private final Scope scope;

    Identities(ControlApi control, Scope scope) {
        this.control = control;
        this.scope = scope;
    }

    /** Verifies an address or a domain, as if DNS or a click had confirmed it; it need not be known. */
    public void verify(String identity) {
        set(identity, VerificationStatus.SUCCESS);
    }

    /** Lets the verification of an address or a domain fail; it need not be known. */
    public void fail(String identity) {
        set(identity, VerificationStatus.FAILED);
    }

    /** Sets how far the verification of an address or a domain has come; it need not be known. */
    public void set(String identity, VerificationStatus status) {
        String path = PATH + "/" + Query.encoded(identity);
        control.put(
                path,
                scope.query(),
                JsonObject.of("verificationStatus", status.toString()).bytes());
    }

    /** All identities, and how far their verification has come. */
    public Map<String, VerificationStatus> list() {
        Map<String, VerificationStatus> identities = new LinkedHashMap<>();
        control.all(PATH, scope.query())
                .forEach(identity -> identities.put(
                        identity.text("identity"), VerificationStatus.fromValue(identity.text("verificationStatus"))));
        return identities;
    }
}
