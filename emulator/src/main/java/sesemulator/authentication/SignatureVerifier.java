package sesemulator.authentication;

import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecord;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;

/** Verifies one signature, and can tell a key that is of no use from a mail that was changed. */
final class SignatureVerifier extends DKIMVerifier {
    private boolean keyIsUsable;

    SignatureVerifier(LookUps lookUps) {
        super((method, selector, domain) -> keys(method, selector + "._domainkey." + domain, lookUps));
    }

    private static List<String> keys(CharSequence method, String name, LookUps lookUps)
            throws TempFailException, PermFailException {
        if (!"dns/txt".contentEquals(method)) {
            throw new PermFailException("Keys are not looked up by " + method);
        }
        try {
            return lookUps.texts(name);
        } catch (LookUpException e) {
            throw new TempFailException(e.getMessage());
        }
    }

    @Override
    public SignatureRecord newSignatureRecord(String value) {
        return new TimedSignature(value);
    }

    @Override
    public PublicKeyRecord publicRecordLookup(SignatureRecord signature) throws TempFailException, PermFailException {
        PublicKeyRecord key = super.publicRecordLookup(signature);
        key.getPublicKey(); // throws if it is none
        keyIsUsable = true;
        return key;
    }

    boolean hadUsableKey() {
        return keyIsUsable;
    }
}
